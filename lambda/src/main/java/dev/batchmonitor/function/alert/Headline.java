package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.rule.Severity;

/** What every form begins with: what has become of what. */
final class Headline implements AlertForm<Headline.Words> {
    /**
     * The words.
     *
     * @param urgency of what matters most, which says so wherever it is seen; else empty
     * @param kind of what it is about, for a line of its own; empty if it is several jobs
     * @param state such as {@code FAILED}
     * @param shortKind of anything but a job, with a blank behind it; else empty
     * @param name of what it is about; it gives way where room is short
     * @param part which part of it, behind a comma; empty if it is the whole
     */
    record Words(String urgency, String kind, String state, String shortKind, String name, String part) {
        /** {@code CRITICAL: AWS Batch job FAILED: wave, index 3}. */
        String line() {
            String urgent = urgency.isEmpty() ? "" : urgency + ": ";
            return urgent + "AWS Batch" + (kind.isEmpty() ? ": " : " " + kind + " ") + state + ": " + name + part;
        }

        /** {@code CRITICAL FAILED}. */
        String shortState() {
            return (urgency.isEmpty() ? "" : urgency + " ") + (kind.equals(NODE) ? "NODE " : "") + state;
        }

        /** {@code queue gpu}. */
        String shortName() {
            return shortKind + name;
        }
    }

    private static final String NODE = "job node";

    static Words of(Alert alert) {
        return alert.render(new Headline());
    }

    @Override
    public Words jobFailure(JobFailure alert) {
        boolean isNode = alert.job().kind() == JobKind.NODE;
        Integer part = alert.identity().part();
        return new Words(
                urgency(alert),
                isNode ? NODE : "job",
                alert.isFinal() ? "FAILED" : "RETRIED",
                "",
                alert.identity().displayName(),
                part == null ? "" : (isNode ? ", node " : ", index ") + part);
    }

    @Override
    public Words blockedQueue(BlockedQueue alert) {
        return new Words(
                urgency(alert),
                "job queue",
                "BLOCKED",
                "queue ",
                alert.identity().queueName(),
                "");
    }

    @Override
    public Words incidentSummary(IncidentSummary alert) {
        String state = alert.more().total() + " MORE FAILED";
        return new Words(urgency(alert), "", state, "", alert.identity().definitionName(), "");
    }

    @Override
    public Words arraySummary(ArraySummary alert) {
        return new Words(
                urgency(alert),
                "array job",
                "FAILED",
                "array ",
                alert.identity().displayName(),
                "");
    }

    @Override
    public Words recovery(Recovery alert) {
        return new Words("", "job definition", "RECOVERED", "", alert.identity().definitionName(), "");
    }

    private static String urgency(Alert alert) {
        return alert.severity() == Severity.CRITICAL ? Severity.CRITICAL.name() : "";
    }
}
