package dev.batchmonitor.benchmark.load;

/** Gives each job out once, so that no function can know it already. */
public final class JobNumbers {
    private final Workload workload;
    private long next;

    public JobNumbers(Workload workload) {
        this.workload = workload;
    }

    /** The first of so many jobs. */
    public long take(int jobs) {
        long first = next;
        next += jobs;
        return first;
    }

    /** A job that failed. */
    public long takeFailure() {
        long number = take(1);
        while (!workload.fails(number)) {
            number = take(1);
        }
        return number;
    }
}
