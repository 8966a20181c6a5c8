package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.alert.AlertChannel;
import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.time.Deadline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /** @param topicArn for the messages that name no topic */
    public SnsAlertChannel(SnsClient sns, String topicArn, Log log) {
        this.sns = sns;
        this.topicArn = topicArn;
        this.log = log;
    }

    @Override
    public Set<Integer> publish(List<AlertMessage> messages, Deadline deadline) {
        Map<String, List<PublishBatchRequestEntry>> byTopic = new LinkedHashMap<>();
        for (int index = 0; index < messages.size(); index++) {
            AlertMessage message = messages.get(index);
            byTopic.computeIfAbsent(
                            Objects.requireNonNullElse(message.topicArn(), topicArn), topic -> new ArrayList<>())
                    .add(PublishEntryMapper.entry(index, message));
        }
        Set<Integer> undelivered = new LinkedHashSet<>();
        byTopic.forEach((topic, entries) -> {
            for (List<PublishBatchRequestEntry> call :
                    Chunks.of(entries, MAX_ENTRIES, MAX_BYTES, PublishEntryMapper::bytes)) {
                refused(topic, call, deadline).forEach(id -> undelivered.add(Integer.valueOf(id)));
            }
        });
        return undelivered;
    }

    /** Publishes; the ids of the entries that SNS did not take. It answers 200 even if it takes none. */
    private List<String> refused(String topic, List<PublishBatchRequestEntry> entries, Deadline deadline) {
        if (!deadline.allows(TimeLimit.LEAST)) {
            log.error("no time was left for PublishBatch", Map.of("alerts", String.valueOf(entries.size())));
            return ids(entries);
        }
        try {
            List<BatchResultErrorEntry> failed = sns.publishBatch(request -> request.topicArn(topic)
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
