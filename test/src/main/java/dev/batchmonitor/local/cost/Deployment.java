package dev.batchmonitor.local.cost;

/**
 * What of a deployed monitor decides about its cost.
 *
 * @param batchSize most events of one invocation
 * @param windowSeconds how long events are gathered
 * @param concurrency how many batches are gathered at once at most
 * @param memoryMegabytes of the function
 * @param traced whether X-Ray takes part
 * @param keys KMS keys of its own
 * @param alarmMetrics metrics that its alarms look at
 * @param alarmQueries alarms on a query, which are paid for each job queue that it finds
 * @param dashboards its dashboards
 * @param measured the CPU time that its function takes
 */
public record Deployment(
        int batchSize,
        int windowSeconds,
        int concurrency,
        int memoryMegabytes,
        boolean traced,
        int keys,
        int alarmMetrics,
        int alarmQueries,
        int dashboards,
        Measured measured) {
    /** With how many pollers AWS Lambda begins to read a queue. */
    private static final int FIRST_POLLERS = 5;

    private static final int MOST_WITHOUT_WINDOW = 10;

    public Deployment withWindowSeconds(int wanted) {
        return new Deployment(
                // Without a window AWS Lambda hands over ten at most.
                wanted == 0 ? Math.min(batchSize, MOST_WITHOUT_WINDOW) : batchSize,
                wanted,
                concurrency,
                memoryMegabytes,
                traced,
                keys,
                alarmMetrics,
                alarmQueries,
                dashboards,
                measured);
    }

    int pollers() {
        return Math.min(FIRST_POLLERS, concurrency);
    }

    double gigabytes() {
        return memoryMegabytes / 1024.0;
    }
}
