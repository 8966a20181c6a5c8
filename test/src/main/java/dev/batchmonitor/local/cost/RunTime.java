package dev.batchmonitor.local.cost;

/** How long the function runs on AWS Lambda: a model of calls that take a while and CPU time on a share of a CPU. */
public final class RunTime {
    private static final double SECONDS_PER_CALL = 0.030;

    /** One virtual CPU comes with so much memory. */
    private static final double MEGABYTES_PER_CPU = 1769;

    /** How long an instance is taken to be kept for the next invocation; AWS does not say. */
    private static final double KEPT_SECONDS = 600;

    private RunTime() {}

    /** The share of one CPU that comes with the memory: at most 1, as most of the function's work is in one thread. */
    public static double cpuShare(int megabytes) {
        return Math.min(1, megabytes / MEGABYTES_PER_CPU);
    }

    /** Seconds for calls one after the other, and the CPU time on its share. */
    public static double seconds(double calls, double cpuSeconds, int megabytes) {
        return calls * SECONDS_PER_CALL + cpuSeconds / cpuShare(megabytes);
    }

    /** Of the groups of jobs in a month, those that find no instance left by another: each starts one. */
    static double starts(Workload workload) {
        double perSecond = workload.groups() / Workload.SECONDS_PER_MONTH;
        return workload.groups() * Math.exp(-perSecond * KEPT_SECONDS);
    }
}
