package dev.batchmonitor.function.alert;

/** The whole alert in one line that SNS takes as a subject: ASCII, less than 100 characters. */
final class SubjectLine implements AlertForm<String> {
    private static final int MAX_LENGTH = 99;
    private static final int LEAST_NAME = 20;

    @Override
    public String jobFailure(JobFailure alert) {
        String others = alert.others().isEmpty() ? "" : " +" + alert.others().size() + " more";
        return line(
                (alert.isFinal() ? "FAILED: " : "RETRIED: ") + alert.identity().displayName(),
                "(" + alert.diagnosis().summary() + ", " + alert.attemptCount() + ")" + others);
    }

    @Override
    public String blockedQueue(BlockedQueue alert) {
        return line("BLOCKED: queue " + alert.identity().queueName(), "(" + alert.causeName() + ")");
    }

    @Override
    public String incidentSummary(IncidentSummary alert) {
        return line(alert.headline(), "(" + alert.kind().summary() + ")");
    }

    @Override
    public String arraySummary(ArraySummary alert) {
        return line("FAILED: array " + alert.identity().displayName(), "(" + alert.headline() + ")");
    }

    @Override
    public String recovery(Recovery alert) {
        return line("RECOVERED: " + alert.identity().definitionName(), "(after " + alert.failure() + ")");
    }

    /** What is short and says most stands at the end and stays whole; the name gives way. */
    private static String line(String name, String end) {
        String tail = " " + PlainText.ascii(end, MAX_LENGTH - LEAST_NAME);
        return PlainText.ascii(name, MAX_LENGTH - tail.length()) + tail;
    }
}
