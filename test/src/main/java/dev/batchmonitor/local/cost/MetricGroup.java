package dev.batchmonitor.local.cost;

/** The metrics of one set of dimensions. */
public enum MetricGroup {
    QUEUE("`JobQueue`", 10),
    DEFINITION("`JobQueue, JobDefinition`", 6),
    CAUSE("`JobQueue, Cause`", 2),
    EXIT_CODE("`JobQueue, ExitCode`", 2);

    private final String dimensions;
    private final int metrics;

    MetricGroup(String dimensions, int metrics) {
        this.dimensions = dimensions;
        this.metrics = metrics;
    }

    String dimensions() {
        return dimensions;
    }

    /** How many metrics there are for each value of the dimensions, once everything has happened at least once. */
    public int metrics() {
        return metrics;
    }

    /** How many values the dimensions have. */
    double values(Workload workload) {
        return switch (this) {
            case QUEUE -> workload.queues();
            case DEFINITION -> workload.definitions();
            case CAUSE -> (double) workload.queues() * workload.causes();
            case EXIT_CODE -> (double) workload.queues() * workload.exitCodes();
        };
    }

    double count(Workload workload) {
        return metrics * values(workload);
    }

    /** Share of the month's hours in which such a metric is sent at all; at most one group of jobs an hour is assumed. */
    double activeShare(Workload workload) {
        double sent = this == CAUSE || this == EXIT_CODE ? workload.incidents() : workload.groups();
        return Math.min(1, sent / values(workload) / Workload.HOURS_PER_MONTH);
    }
}
