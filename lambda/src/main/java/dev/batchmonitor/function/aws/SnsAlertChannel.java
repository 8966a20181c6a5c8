package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.alert.AlertChannel;
import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.time.Deadline;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

/**
 * Publishes to an SNS topic, ten messages a call.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html">PublishBatch</a>
 */
public final class SnsAlertChannel implements AlertChannel {
    private static final int MAX_ENTRIES = 10;

    /** Below the limit of 262,144, because sizes are estimates. */
    private static final int MAX_BYTES = 250_000;

    private final SnsClient sns;
    private final String topicArn;
    private final Log log;

    public SnsAlertChannel(SnsClient sns, String topicArn, Log log) {
        this.sns = sns;
        this.topicArn = topicArn;
        this.log = log;
    }

    @Override
    public Set<Integer> publish(List<AlertMessage> messages, Deadline deadline) {
        List<PublishBatchRequestEntry> entries = IntStream.range(0, messages.size())
                .mapToObj(index -> PublishEntryMapper.entry(index, messages.get(index)))
                .toList();
        Set<Integer> undelivered = new LinkedHashSet<>();
        for (List<PublishBatchRequestEntry> call :
                Chunks.of(entries, MAX_ENTRIES, MAX_BYTES, PublishEntryMapper::bytes)) {
            refused(call, deadline).forEach(id -> undelivered.add(Integer.valueOf(id)));
        }
        return undelivered;
    }

    /** Publishes; the ids of the entries that SNS did not take. It answers 200 even if it takes none. */
    private List<String> refused(List<PublishBatchRequestEntry> entries, Deadline deadline) {
        if (!deadline.allows(TimeLimit.LEAST)) {
            log.error("no time was left for PublishBatch", Map.of("alerts", String.valueOf(entries.size())));
            return ids(entries);
        }
        try {
            List<BatchResultErrorEntry> failed = sns.publishBatch(request -> request.topicArn(topicArn)
                            .publishBatchRequestEntries(entries)
                            .overrideConfiguration(TimeLimit.of(deadline)))
                    .failed();
            failed.forEach(entry -> log.error(
                    "SNS did not take an alert",
                    Map.of("code", entry.code(), "senderFault", String.valueOf(entry.senderFault()))));
            return failed.stream().map(BatchResultErrorEntry::id).toList();
        } catch (SdkException e) {
            log.error("PublishBatch " + AwsFailure.of(e), Map.of("alerts", String.valueOf(entries.size())));
            return ids(entries);
        }
    }

    private static List<String> ids(List<PublishBatchRequestEntry> entries) {
        return entries.stream().map(PublishBatchRequestEntry::id).toList();
    }
}
