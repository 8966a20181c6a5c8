package dev.batchmonitor.local.cost;

/**
 * What runs in AWS Batch in a month.
 *
 * @param jobsPerMonth jobs that end, children of arrays counted one by one
 * @param queues job queues with jobs
 * @param definitions job definitions, counted once for each queue they run in
 * @param failureRate share of the jobs that fail for good
 * @param retries failed attempts that are tried again, for each job
 * @param causes causes of failure that occur, for each queue
 * @param exitCodes exit codes that occur, for each queue
 * @param together jobs that end within one minute, such as those of an array; 1 for jobs that come alone
 */
public record Workload(
        double jobsPerMonth,
        int queues,
        int definitions,
        double failureRate,
        double retries,
        int causes,
        int exitCodes,
        int together) {
    /** What the documentation shows. */
    public static final Workload DEFAULT = new Workload(1_000_000, 5, 20, 0.05, 0.1, 3, 5, 100);

    static final double HOURS_PER_MONTH = 730;
    static final double SECONDS_PER_MONTH = HOURS_PER_MONTH * 3600;

    public Workload withJobsPerMonth(double wanted) {
        return new Workload(wanted, queues, definitions, failureRate, retries, causes, exitCodes, together);
    }

    public Workload withTogether(int wanted) {
        return new Workload(jobsPerMonth, queues, definitions, failureRate, retries, causes, exitCodes, wanted);
    }

    double failures() {
        return jobsPerMonth * failureRate;
    }

    /** Groups of jobs that end together. */
    double groups() {
        return jobsPerMonth / together;
    }

    /** Failures that are alike and come together, so that they are told as one. */
    double failuresPerIncident() {
        return Math.max(1, failureRate * together / causes);
    }

    double incidents() {
        return failures() / failuresPerIncident();
    }
}
