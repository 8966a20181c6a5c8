package dev.batchmonitor.local.cost;

/**
 * How many events come with one invocation. A poller of AWS Lambda gathers from the first event on, until the window is
 * over or the batch full; each of the pollers gathers a batch of its own, which makes batches smaller than the window alone
 * would.
 *
 * @param workload how close to each other the events come
 * @param deployment how long they are gathered
 */
record Arrivals(Workload workload, Deployment deployment) {
    private static final double MINUTE = 60;

    /** The job's end, and each attempt that is tried again. */
    double eventsPerJob() {
        return 1 + workload.retries();
    }

    double events() {
        return workload.jobsPerMonth() * eventsPerJob();
    }

    double eventsPerInvocation() {
        double gathered = 1 + eventsPerSecond() * deployment.windowSeconds() / deployment.pollers();
        return Math.min(gathered, deployment.batchSize());
    }

    double invocations() {
        return events() / eventsPerInvocation();
    }

    /** Invocations whose batch holds a job that failed for good. */
    double invocationsWithFailure() {
        double jobs = eventsPerInvocation() / eventsPerJob();
        return invocations() * (1 - Math.pow(1 - workload.failureRate(), jobs));
    }

    /** Near another event: as close as in its group, or as all groups together if that is closer. */
    private double eventsPerSecond() {
        double inGroup = (workload.together() * eventsPerJob() - eventsPerJob()) / MINUTE;
        return Math.max(inGroup, events() / Workload.SECONDS_PER_MONTH);
    }
}
