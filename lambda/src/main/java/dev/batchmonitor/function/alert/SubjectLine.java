package dev.batchmonitor.function.alert;

/** The whole alert in one line that SNS takes as a subject: ASCII, less than 100 characters. */
final class SubjectLine implements AlertForm<String> {
    private static final int MAX_LENGTH = 99;
    private static final int LEAST_NAME = 20;

    @Override
    public String jobFailure(JobFailure alert) {
        String others = alert.others().isEmpty() ? "" : " +" + alert.others().count() + " more";
        return line(alert, alert.diagnosis().summary() + ", " + alert.attemptCount(), others);
    }

    @Override
    public String blockedQueue(BlockedQueue alert) {
        return line(alert, alert.reasonWord(), "");
    }

    @Override
    public String incidentSummary(IncidentSummary alert) {
        return line(alert, alert.kind().summary(), "");
    }

    @Override
    public String arraySummary(ArraySummary alert) {
        return line(alert, alert.headline(), "");
    }

    @Override
    public String recovery(Recovery alert) {
        return line(alert, "after " + alert.failure(), "");
    }

    /** What is short and says most stands at the end and stays whole; the name gives way. */
    private static String line(Alert alert, String what, String end) {
        Headline.Words head = Headline.of(alert);
        String tail = head.part() + " " + PlainText.ascii("(" + what + ")" + end, MAX_LENGTH - LEAST_NAME);
        return PlainText.ascii(head.shortState() + ": " + head.shortName(), MAX_LENGTH - tail.length()) + tail;
    }
}
