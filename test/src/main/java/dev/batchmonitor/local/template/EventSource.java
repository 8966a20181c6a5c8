package dev.batchmonitor.local.template;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An {@code AWS::Lambda::EventSourceMapping} from a queue to the function.
 *
 * @param queueArn the queue that is polled
 * @param function what is invoked: the function's name or ARN, with or without a version or alias
 * @param batchSize most messages of one invocation; Lambda's default is 10
 * @param batchingWindow how long Lambda gathers a batch
 * @param reportsItemFailures whether the function's answer names the messages that failed
 * @param maximumConcurrency most invocations at the same time, null when not limited here
 */
public record EventSource(
        String queueArn,
        String function,
        int batchSize,
        Duration batchingWindow,
        boolean reportsItemFailures,
        @Nullable Integer maximumConcurrency) {

    /** The same event source with another batch size. */
    public EventSource withBatchSize(int size) {
        return new EventSource(queueArn, function, size, batchingWindow, reportsItemFailures, maximumConcurrency);
    }

    static boolean isEnabled(Resource mapping) {
        return mapping.flag("Enabled", true);
    }

    static EventSource of(Resource mapping) {
        if (!mapping.get("FilterCriteria").isMissingNode()) {
            throw mapping.wrong("FilterCriteria", "filters of an event source do not run locally; filter in the rule");
        }
        return new EventSource(
                mapping.text("EventSourceArn"),
                mapping.text("FunctionName"),
                mapping.number("BatchSize", 10),
                Duration.ofSeconds(mapping.number("MaximumBatchingWindowInSeconds", 0)),
                mapping.texts("FunctionResponseTypes").contains("ReportBatchItemFailures"),
                mapping.child("ScalingConfig")
                        .optionalNumber("MaximumConcurrency")
                        .orElse(null));
    }
}
