package dev.batchmonitor.local.cost;

/** This project: events in batches, lookups for failures only, one or two messages an incident. Bounds are upper ones. */
record MonitorDesign(Workload workload, Deployment deployment) {
    private static final double JOBS_PER_LOOKUP = 100;
    private static final double LOGS_PER_INVOCATION = 5;
    private static final double MESSAGES_PER_REQUEST = 10;

    /** Each poller asks anew every 20 seconds, also while nothing happens. */
    private static final double POLLS_PER_HOUR = 180;

    Use use() {
        Arrivals arrivals = arrivals();
        double incidents = workload.incidents();
        double invocations = arrivals.invocations() + incidents;
        Calls calls = calls(arrivals, incidents);
        double seconds = RunTime.seconds(
                calls.total(), cpuSeconds(arrivals.events(), invocations), deployment.memoryMegabytes());
        return new Use(
                arrivals.events(),
                invocations,
                seconds * deployment.gigabytes(),
                calls,
                sqsRequests(arrivals, incidents),
                calls.publishes(),
                deployment.traced() ? invocations : 0);
    }

    private double cpuSeconds(double events, double invocations) {
        Measured measured = deployment.measured();
        return RunTime.starts(workload) * measured.first()
                + invocations * measured.invocation()
                + events * measured.event();
    }

    Arrivals arrivals() {
        return new Arrivals(workload, deployment);
    }

    private Calls calls(Arrivals arrivals, double incidents) {
        double failures = workload.failures();
        double withFailure = arrivals.invocationsWithFailure();
        return new Calls(
                Math.max(withFailure, failures / JOBS_PER_LOOKUP),
                arrivals.invocations(),
                messages(incidents),
                Math.min(failures, withFailure * LOGS_PER_INVOCATION),
                // As if each failure came in another batch; then once more at the end of its incident.
                failures + incidents,
                failures + 2 * incidents,
                incidents);
    }

    /** The announcement, and a summary if there was more to tell. */
    private double messages(double incidents) {
        return workload.failuresPerIncident() > 1 ? 2 * incidents : incidents;
    }

    /** Each message is sent by EventBridge or the function, and received and deleted in groups. */
    private double sqsRequests(Arrivals arrivals, double incidents) {
        double groups = Math.max(1, arrivals.eventsPerInvocation() / MESSAGES_PER_REQUEST);
        double idle = deployment.pollers() * POLLS_PER_HOUR * Workload.HOURS_PER_MONTH;
        return arrivals.events() + arrivals.invocations() * 2 * groups + 3 * incidents + idle;
    }
}
