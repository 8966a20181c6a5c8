package dev.batchmonitor.function.job;

/** How a job is built up, which decides what its id means and which page of the console shows it. */
public enum JobKind {
    SINGLE,
    ARRAY,
    ARRAY_CHILD,
    MULTI_NODE,
    NODE,
    /** A service job: Batch queues it, SageMaker runs it. */
    SERVICE;

    /** The kind that the properties of the job and the form of its id tell. */
    public static JobKind of(JobIdentity identity, boolean hasArraySize, boolean hasArrayIndex, boolean hasNodes) {
        String id = identity.displayId();
        if (id.indexOf('#') >= 0) {
            return NODE;
        }
        if (hasArrayIndex || id.indexOf(':') >= 0) {
            return ARRAY_CHILD;
        }
        if (hasNodes) {
            return MULTI_NODE;
        }
        return hasArraySize ? ARRAY : SINGLE;
    }

    /** Whether it is one of several that are one job together. */
    public boolean isPart() {
        return this == ARRAY_CHILD || this == NODE;
    }

    /**
     * Whether AWS counts it as a job of its own: an array counts as its children and a multi-node job as one,
     * in the metrics of the namespace {@code AWS/Batch} as in ours.
     */
    public boolean isCounted() {
        return this != ARRAY && this != NODE;
    }
}
