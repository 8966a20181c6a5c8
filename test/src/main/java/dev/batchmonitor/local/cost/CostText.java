package dev.batchmonitor.local.cost;

/** How the model thinks, in words, with the figures that it takes. */
final class CostText {
    private static final double MILLIS = 1_000;

    private CostText() {}

    static String model(Workload workload, Deployment deployment) {
        return designs(workload) + batches(deployment) + bounds(deployment) + "\n" + advice(workload, deployment);
    }

    private static String designs(Workload workload) {
        return """
                - **The jobs of the tables**: %d queues, %d definitions, %s of the jobs fail, %s failed attempts a job are tried again, each queue sees %d causes and
                  %d exit codes, and %d jobs end within one minute, as the children of an array do.
                - **Naive** is a rule whose target is a function: each event is one invocation, one DescribeJobs, one PutMetricData and one message. With every state, a job
                  has five events (SUBMITTED, RUNNABLE, STARTING, RUNNING, the end) and three more for each retry. With ends only, it has one; that design is
                  four calls a job, whatever it watches, and does not see retried attempts.
                """.formatted(
                        workload.queues(),
                        workload.definitions(),
                        percent(workload.failureRate()),
                        workload.retries(),
                        workload.causes(),
                        workload.exitCodes(),
                        workload.together());
    }

    private static String batches(Deployment deployment) {
        return """
                - **A batch** begins with its first event and is closed after %d s or with %d events. Lambda reads a queue with %d pollers, each of which gathers for itself:
                  a batch holds one event and what reaches its poller in that time. AWS does not say how pollers share a queue, so this is a cautious guess;
                  if one poller got everything, batches would be up to %d times as large.
                """.formatted(
                        deployment.windowSeconds(), deployment.batchSize(), deployment.pollers(), deployment.pollers());
    }

    private static String bounds(Deployment deployment) {
        Measured measured = deployment.measured();
        return """
                - **Lookups** are for failed jobs only, up to 100 in a call. **Messages** are two an incident at most. **The table** is counted as if each failure came in a batch of its own.
                  **SQS** is asked every 20 s by each poller, also while nothing happens.
                - **Run time** is 30 ms a call, one after the other, and CPU time on the share of a CPU that %d MB have. The CPU time was measured on %s (see performance.md), not on AWS:
                  %.2f ms an event and %.1f ms an invocation; naive %.1f ms an event. Where jobs come so rarely that no instance is left of those before (AWS is taken to keep one for ten minutes), the first
                  answer takes %.0f ms from the snapshot, and %.0f ms in the naive design, which has none. An invocation is taken to log 500 bytes.
                - **Metrics** are counted as if everything had happened to everything. They are prorated by the hour in which they are sent, so that queues
                  with jobs in a few hours a month cost less than the full price.
                - **Alarms** are paid for each metric that they read, those on a query for each job queue that it finds. Keys, alarms and dashboards are those of the app's template.
                - The naive design is taken to publish the same metrics, so these are left out of the comparison. With a job's id as a dimension it would pay for each job.
                """.formatted(
                        deployment.memoryMegabytes(),
                        measured.date(),
                        measured.event() * MILLIS,
                        measured.invocation() * MILLIS,
                        measured.naiveEvent() * MILLIS,
                        measured.first() * MILLIS,
                        measured.naiveFirst() * MILLIS);
    }

    private static String advice(Workload workload, Deployment deployment) {
        return """
                ## Where the money goes

                Metrics, the key, alarms and the dashboard cost more than all calls together until there are millions of jobs, whatever the design. To pay less:

                - fewer metrics: they grow with queues, definitions, causes and exit codes, not with jobs. One monitor for the queues that matter (`jobQueues`), or the definitions (`jobDefinitions`);
                - a topic or key that you have already (`alertTopic`, `encryptionKey`): no key of its own;
                - a longer `batchingWindow`: fewer invocations and PutMetricData calls for later alerts, see the table above;
                - jobs that come alone are what batches cannot help: per job they cost %s of the naive calls, and it is the filter of the rule and the lookups left out that save, not the batch.
                """.formatted(Figures.ratio(CostTables.share(alone(workload), deployment)));
    }

    private static Workload alone(Workload workload) {
        return workload.withTogether(1).withJobsPerMonth(10_000);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
