package dev.batchmonitor.local.chain;

import dev.batchmonitor.local.aws.cloudwatch.MetricDatum;
import dev.batchmonitor.local.aws.sns.PublishedMessage;
import java.util.List;
import java.util.Map;

/**
 * What came of the events.
 *
 * @param matched how many events a rule let through
 * @param invocations how often the function was invoked
 * @param calls the function's calls per API operation, refused ones and retries included
 * @param metrics the datums that CloudWatch took, in order
 * @param alerts the messages that SNS took, in order
 * @param unmatched the events that no rule lets through, in order
 * @param failed the records that ended in a dead-letter queue
 */
public record Outcome(
        int matched,
        int invocations,
        Map<String, Integer> calls,
        List<MetricDatum> metrics,
        List<PublishedMessage> alerts,
        List<String> unmatched,
        List<FailedRecord> failed) {}
