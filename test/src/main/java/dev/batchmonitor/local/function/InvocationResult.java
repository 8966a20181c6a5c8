package dev.batchmonitor.local.function;

/** How an invocation ended. */
public sealed interface InvocationResult {
    /**
     * The function answered.
     *
     * @param payload what it answered
     */
    record Answered(String payload) implements InvocationResult {}

    /**
     * The function threw, or its process ended or ran into the timeout.
     *
     * @param type the error type as AWS Lambda names it, such as {@code Sandbox.Timedout} or an exception's class
     * @param message what went wrong
     */
    record Failed(String type, String message) implements InvocationResult {}
}
