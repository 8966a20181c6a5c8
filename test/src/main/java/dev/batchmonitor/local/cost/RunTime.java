package dev.batchmonitor.local.cost;

/** How long the function runs: an assumption from prototypes on another machine, not a measurement on AWS. */
final class RunTime {
    private static final double SECONDS_PER_CALL = 0.030;

    /** One virtual CPU comes with so much memory. */
    private static final double MEGABYTES_PER_CPU = 1769;

    private RunTime() {}

    /** Calls one after the other, and the CPU time that decoding and counting take. */
    static double seconds(double calls, double cpuSeconds, Deployment deployment) {
        double share = Math.min(1, deployment.memoryMegabytes() / MEGABYTES_PER_CPU);
        return calls * SECONDS_PER_CALL + cpuSeconds / share;
    }
}
