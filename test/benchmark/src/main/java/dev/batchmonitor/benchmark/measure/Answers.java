package dev.batchmonitor.benchmark.measure;

import dev.batchmonitor.local.function.FunctionHost;
import dev.batchmonitor.local.function.InvocationResult;

/** A function that fails is not measured. */
final class Answers {
    /** What a function answers that has nothing to be delivered again. */
    private static final String PROBLEM = "itemIdentifier";

    private Answers() {}

    static void of(FunctionHost host, String payload) {
        InvocationResult result = host.invoke(payload);
        if (!(result instanceof InvocationResult.Answered answered)
                || answered.payload().contains(PROBLEM)) {
            throw new IllegalStateException("the function did not do its work: " + result);
        }
    }
}
