package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.job.JobIdentity;

/** The whole alert in one line that SNS takes as a subject: ASCII, less than 100 characters. */
final class SubjectLine implements AlertForm<String> {
    private static final int MAX_LENGTH = 99;

    @Override
    public String jobFailure(JobFailure alert) {
        return line(
                (alert.isFinal() ? "FAILED: " : "RETRIED: ")
                        + alert.job().identity().displayName(),
                "(" + alert.diagnosis().summary() + ", " + alert.attemptCount() + ")");
    }

    @Override
    public String blockedQueue(BlockedQueue alert) {
        JobIdentity job = alert.job().identity();
        return line("BLOCKED: queue " + job.queueName(), "(" + alert.reason().name() + ")");
    }

    @Override
    public String incidentSummary(IncidentSummary alert) {
        return line(
                alert.more().total() + " MORE FAILED: " + alert.identity().definitionName(),
                "(" + alert.kind().summary() + ")");
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
        String tail = " " + PlainText.ascii(end, MAX_LENGTH / 2 + 20);
        return PlainText.ascii(name, MAX_LENGTH - tail.length()) + tail;
    }
}
