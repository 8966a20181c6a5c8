package dev.batchmonitor.local.cost;

/**
 * A rule whose target is a function: each event is an invocation of its own, with one DescribeJobs, one PutMetricData and
 * one message.
 *
 * @param workload what runs
 * @param deployment for the memory of the function
 * @param eventsPerJob how many of a job's events the rule lets through
 */
record NaiveDesign(Workload workload, Deployment deployment, double eventsPerJob) {
    /** SUBMITTED, RUNNABLE, STARTING, RUNNING and the end; a retry adds the middle three. */
    static NaiveDesign everyState(Workload workload, Deployment deployment) {
        return new NaiveDesign(workload, deployment, 5 + 3 * workload.retries());
    }

    /** A rule for SUCCEEDED and FAILED, as a careful author writes it; it knows nothing of retried attempts. */
    static NaiveDesign endsOnly(Workload workload, Deployment deployment) {
        return new NaiveDesign(workload, deployment, 1);
    }

    Use use() {
        double events = workload.jobsPerMonth() * eventsPerJob;
        Calls calls = new Calls(events, events, events, 0, 0, 0, 0);
        Measured measured = deployment.measured();
        double cpuSeconds = RunTime.starts(workload) * measured.naiveFirst() + events * measured.naiveEvent();
        double seconds = RunTime.seconds(calls.total(), cpuSeconds, deployment.memoryMegabytes());
        return new Use(events, events, seconds * deployment.gigabytes(), calls, 0, events, 0);
    }
}
