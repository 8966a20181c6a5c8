package dev.batchmonitor.function.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads of an event only the fields named here. A job's environment, command, parameters and secrets are skipped
 * in the parser, so no later stage can leak them.
 */
final class EventJson {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "detail-type",
            "account",
            "time",
            "region",
            "resources",
            "detail",
            "jobArn",
            "jobId",
            "jobName",
            "jobQueue",
            "jobDefinition",
            "status",
            "statusReason",
            "createdAt",
            "startedAt",
            "stoppedAt",
            "isCancelled",
            "isTerminated",
            "platformCapabilities",
            "retryStrategy",
            "attempts",
            "evaluateOnExit",
            "onExitCode",
            "onReason",
            "onStatusReason",
            "action",
            "container",
            "containers",
            "initContainers",
            "name",
            "exitCode",
            "reason",
            "logStreamName",
            "taskArn",
            "logConfiguration",
            "logDriver",
            "options",
            "awslogs-group",
            "awslogs-region",
            "arrayProperties",
            "size",
            "index",
            "statusSummary",
            "FAILED",
            "nodeProperties",
            "numNodes",
            "nodeDetails",
            "nodeIndex",
            "ecsProperties",
            "taskProperties",
            "eksProperties",
            "eksAttempts",
            "eksClusterArn",
            "podName",
            "podNamespace",
            "serviceResourceId",
            "value",
            "essential",
            "mainNode",
            "nodeRangeProperties",
            "targetNodes",
            "podProperties",
            "serviceJobType");

    private static final JsonFactory JSON = new JsonFactory();

    private EventJson() {}

    static JsonObject read(String text) throws UnreadableEventException {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableEventException("the record is not a JSON object");
            }
            JsonObject event = new JsonObject(object(parser));
            if (parser.nextToken() != null) {
                throw new UnreadableEventException("more text follows the JSON object");
            }
            return event;
        } catch (IOException e) {
            // Not e's message: it quotes the event.
            throw new UnreadableEventException(
                    "the record is not valid JSON (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> fields = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = FIELDS.contains(name) ? value(parser) : skip(parser);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object item = value(parser);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static @Nullable Object skip(JsonParser parser) throws IOException {
        parser.skipChildren();
        return null;
    }
}
