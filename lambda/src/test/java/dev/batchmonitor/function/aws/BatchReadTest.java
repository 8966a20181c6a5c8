package dev.batchmonitor.function.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.function.incident.Incident;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.incident.IncidentScope;
import dev.batchmonitor.function.incident.IncidentStoreException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

class BatchReadTest {
    private static final IncidentKey KNOWN = key("known");
    private static final IncidentKey NEW = key("new");
    private static final IncidentKey LEFT = key("left");

    @Test
    void itAsksForWhatHasJustBeenWritten() {
        KeysAndAttributes read = KeysAndAttributes.builder()
                .keys(List.of(IncidentItem.key(KNOWN), IncidentItem.key(NEW)))
                .consistentRead(true)
                .build();
        assertThat(BatchRead.request("table", List.of(KNOWN, NEW)).build().requestItems())
                .isEqualTo(Map.of("table", read));
    }

    @Test
    void anIncidentWithoutAnItemIsUnknownAndOneThatWasNotReadIsMissing() {
        BatchGetItemResponse answer = BatchGetItemResponse.builder()
                .responses(Map.of("table", List.of(item(KNOWN.toString(), 7))))
                .unprocessedKeys(Map.of(
                        "table",
                        KeysAndAttributes.builder()
                                .keys(List.of(IncidentItem.key(LEFT)))
                                .build()))
                .build();
        assertThat(BatchRead.incidents("table", List.of(KNOWN, NEW, LEFT), answer))
                .isEqualTo(Map.of(KNOWN, new Incident(KNOWN, 7, List.of()), NEW, Incident.unknown(NEW)));
    }

    @Test
    void anItemThatCannotBeReadIsMissing() {
        Map<String, AttributeValue> unreadable = Map.of(
                IncidentItem.KEY, AttributeValue.fromS(KNOWN.toString()),
                IncidentItem.VERSION, AttributeValue.fromS("seven"));
        BatchGetItemResponse answer = BatchGetItemResponse.builder()
                .responses(Map.of("table", List.of(unreadable, item(NEW.toString(), 1))))
                .build();
        assertThat(BatchRead.incidents("table", List.of(KNOWN, NEW), answer)).containsOnlyKeys(NEW);
        assertThatThrownBy(() -> IncidentItem.incident(KNOWN, unreadable))
                .isInstanceOf(IncidentStoreException.class)
                .hasMessage("has an item that cannot be read: NumberFormatException");
    }

    private static Map<String, AttributeValue> item(String key, int version) {
        return Map.of(
                IncidentItem.KEY, AttributeValue.fromS(key),
                IncidentItem.VERSION, AttributeValue.fromN(String.valueOf(version)));
    }

    private static IncidentKey key(String text) {
        return new IncidentKey(IncidentScope.FAILURES, text);
    }
}
