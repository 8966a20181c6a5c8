package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

/** Writes a message as an entry of PublishBatch. */
final class PublishEntryMapper {
    /** Subject and attributes count, too. */
    private static final int BYTES_BESIDE_MESSAGE = 4_000;

    private PublishEntryMapper() {}

    /** The index, as id, tells which message an answer speaks of. */
    static PublishBatchRequestEntry entry(int index, AlertMessage message) {
        Map<String, MessageAttributeValue> attributes = new LinkedHashMap<>();
        message.attributes()
                .forEach((name, value) -> attributes.put(
                        name,
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue(value)
                                .build()));
        return PublishBatchRequestEntry.builder()
                .id(String.valueOf(index))
                .subject(message.subject())
                .messageStructure("json")
                .message(JsonText.object(message.bodies()))
                .messageAttributes(attributes)
                .build();
    }

    static int bytes(PublishBatchRequestEntry entry) {
        return entry.message().getBytes(StandardCharsets.UTF_8).length + BYTES_BESIDE_MESSAGE;
    }
}
