package dev.batchmonitor.local.function;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * A payload on its way through the function.
 *
 * @param requestId names it in the Runtime API and in the log
 * @param payload the event
 * @param deadline when the function must have answered
 * @param result completed once it has
 */
record Invocation(String requestId, String payload, Instant deadline, CompletableFuture<InvocationResult> result) {}
