package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.rule.Severity;

/** What every form begins with: what has become of what. */
final class Headline implements AlertForm<Headline.Words> {
    /**
     * The words.
     *
     * @param state such as {@code FAILED}
     * @param kind of what it is about, for a line of its own; empty if it is several jobs
     * @param shortKind of anything but a job, with a blank behind it; else empty
     * @param name of what it is about; it gives way where room is short
     * @param part which part of it, behind a comma; empty if it is the whole
     */
    record Words(String state, String kind, String shortKind, String name, String part) {
        /** {@code AWS Batch job FAILED: wave, index 3}. */
        String line() {
            return "AWS Batch" + (kind.isEmpty() ? ": " : " " + kind + " ") + state + ": " + name + part;
        }

        /** {@code queue gpu}. */
        String shortName() {
            return shortKind + name;
        }
    }

    static Words of(Alert alert) {
        return alert.render(new Headline());
    }

    @Override
    public Words jobFailure(JobFailure alert) {
        String state = critical(alert) + (alert.isFinal() ? "FAILED" : "RETRIED");
        String name = alert.identity().displayName();
        Integer part = alert.identity().part();
        return switch (alert.job().kind()) {
            case NODE -> new Words("NODE " + state, "job", "", name, part == null ? "" : ", node " + part);
            case ARRAY_CHILD -> new Words(state, "job", "", name, part == null ? "" : ", index " + part);
            case SINGLE, ARRAY, MULTI_NODE, SERVICE -> new Words(state, "job", "", name, "");
        };
    }

    @Override
    public Words blockedQueue(BlockedQueue alert) {
        return new Words(
                critical(alert) + "BLOCKED",
                "job queue",
                "queue ",
                alert.identity().queueName(),
                "");
    }

    @Override
    public Words incidentSummary(IncidentSummary alert) {
        String state = critical(alert) + alert.more().total() + " MORE FAILED";
        return new Words(state, "", "", alert.identity().definitionName(), "");
    }

    @Override
    public Words arraySummary(ArraySummary alert) {
        return new Words(
                critical(alert) + "FAILED",
                "array job",
                "array ",
                alert.identity().displayName(),
                "");
    }

    @Override
    public Words recovery(Recovery alert) {
        return new Words("RECOVERED", "job definition", "", alert.identity().definitionName(), "");
    }

    /** What matters most says so wherever it is seen. */
    private static String critical(Alert alert) {
        return alert.severity() == Severity.CRITICAL ? "CRITICAL " : "";
    }
}
