package dev.batchmonitor.function.metric;

/** The names of the dimensions. */
public enum MetricDimension {
    JOB_QUEUE("JobQueue"),
    /** Without the revision. */
    JOB_DEFINITION("JobDefinition"),
    CAUSE("Cause"),
    EXIT_CODE("ExitCode");

    private final String text;

    MetricDimension(String text) {
        this.text = text;
    }

    /** As CloudWatch shows it. */
    public String text() {
        return text;
    }
}
