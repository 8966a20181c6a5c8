package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.incident.Incident;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.incident.IncidentStoreException;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An incident as an item of DynamoDB. */
final class IncidentItem {
    static final String KEY = "incident";
    static final String VERSION = "version";
    static final String WRITER = "writer";
    static final String EXPIRES_AT = "expiresAt";
    private static final String WINDOWS = "windows";

    private IncidentItem() {}

    static Map<String, AttributeValue> key(IncidentKey key) {
        return Map.of(KEY, AttributeValue.fromS(key.toString()));
    }

    static Map<String, AttributeValue> of(Incident incident) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(KEY, AttributeValue.fromS(incident.key().toString()));
        item.put(VERSION, AttributeValue.fromN(String.valueOf(incident.version())));
        item.put(
                WINDOWS,
                AttributeValue.fromL(
                        incident.windows().stream().map(WindowAttribute::of).toList()));
        return item;
    }

    /** @throws IncidentStoreException if it is not what this version, or an earlier one, has written */
    static Incident incident(IncidentKey key, Map<String, AttributeValue> item) throws IncidentStoreException {
        Attributes attributes = new Attributes(item);
        try {
            return new Incident(
                    key,
                    attributes.number(VERSION, 0),
                    attributes.maps(WINDOWS).stream()
                            .map(WindowAttribute::window)
                            .toList());
        } catch (RuntimeException e) {
            throw new IncidentStoreException(
                    "has an item that cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }
}
