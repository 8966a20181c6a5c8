package dev.batchmonitor.function.alert;

/** The alert in one line of ASCII that fits into one text message. */
final class SmsLine implements AlertForm<String> {
    private static final int MAX_LENGTH = 140;
    private static final int MAX_QUEUE = 30;
    private static final int MAX_WHAT = 80;

    @Override
    public String jobFailure(JobFailure alert) {
        String others = alert.others().isEmpty() ? "" : ", +" + alert.others().size() + " more";
        return line(
                (alert.isFinal() ? "FAILED " : "RETRIED ") + alert.identity().displayName(),
                alert.diagnosis().summary() + ", " + alert.attemptCount() + others,
                alert);
    }

    @Override
    public String blockedQueue(BlockedQueue alert) {
        return line(
                "BLOCKED queue", alert.causeName() + ", job " + alert.identity().displayName(), alert);
    }

    @Override
    public String incidentSummary(IncidentSummary alert) {
        return line(alert.headline(), alert.kind().summary() + ", " + alert.total() + " in all", alert);
    }

    @Override
    public String arraySummary(ArraySummary alert) {
        return line("FAILED array " + alert.identity().displayName(), alert.headline() + ", " + alert.end(), alert);
    }

    @Override
    public String recovery(Recovery alert) {
        return line("RECOVERED " + alert.identity().definitionName(), "after " + alert.failure(), alert);
    }

    /** The name gives way to what happened to it and where. */
    private static String line(String name, String what, Alert alert) {
        String where = ", queue " + PlainText.ascii(alert.identity().queueName(), MAX_QUEUE);
        String tail = ": " + PlainText.ascii(what, MAX_WHAT) + where;
        return PlainText.ascii(name, MAX_LENGTH - tail.length()) + tail;
    }
}
