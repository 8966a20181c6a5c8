package dev.batchmonitor.local.cost;

/**
 * What a design uses in a month.
 *
 * @param events events that it handles
 * @param invocations of the function
 * @param gigabyteSeconds of the function
 * @param calls that the function makes
 * @param sqsRequests to the queue, by anybody
 * @param emails to one address
 * @param traces recorded by X-Ray
 */
record Use(
        double events,
        double invocations,
        double gigabyteSeconds,
        Calls calls,
        double sqsRequests,
        double emails,
        double traces) {
    /** What an invocation writes to the function's log, in gigabytes: an assumption. */
    private static final double LOG_GIGABYTES = 500 / 1e9;

    double logGigabytes() {
        return invocations * LOG_GIGABYTES;
    }

    /** Invocations, and the calls that they make. */
    double callsAndInvocations() {
        return invocations + calls.total();
    }
}
