package dev.batchmonitor.function.alert;

/** The alert in one line of ASCII that fits into one text message. */
final class SmsLine implements AlertForm<String> {
    private static final int MAX_LENGTH = 140;
    private static final int MAX_WHERE = 40;
    private static final int MAX_WHAT = 80;

    @Override
    public String jobFailure(JobFailure alert) {
        String others = alert.others().isEmpty() ? "" : ", +" + alert.others().count() + " more";
        return line(alert, alert.diagnosis().summary() + ", " + alert.attemptCount() + others, queue(alert));
    }

    @Override
    public String blockedQueue(BlockedQueue alert) {
        return line(alert, alert.reasonWord(), ", job " + alert.identity().displayName());
    }

    @Override
    public String incidentSummary(IncidentSummary alert) {
        return line(alert, alert.kind().summary() + ", " + alert.total() + " in all", queue(alert));
    }

    @Override
    public String arraySummary(ArraySummary alert) {
        return line(alert, alert.headline() + ", " + alert.end(), queue(alert));
    }

    @Override
    public String recovery(Recovery alert) {
        return line(alert, "after " + alert.failure(), queue(alert));
    }

    private static String queue(Alert alert) {
        return ", queue " + alert.identity().queueName();
    }

    /** The name gives way to what happened to it and where. */
    private static String line(Alert alert, String what, String where) {
        Headline.Words head = Headline.of(alert);
        String tail = head.part() + ": " + PlainText.ascii(what, MAX_WHAT) + PlainText.ascii(where, MAX_WHERE);
        return PlainText.ascii(head.shortState() + " " + head.shortName(), MAX_LENGTH - tail.length()) + tail;
    }
}
