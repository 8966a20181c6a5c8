package dev.batchmonitor.local.aws.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The value of an attribute of type {@code String.Array}: a JSON array of strings, numbers, booleans and nulls. */
final class StringArray {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StringArray() {}

    static boolean isValid(String value) {
        JsonNode array = read(value);
        if (!array.isArray()) {
            return false;
        }
        for (JsonNode item : array) {
            if (item.isContainerNode()) {
                return false;
            }
        }
        return true;
    }

    static JsonNode read(String value) {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            // Not JSON: nothing that could be an array.
            return MissingNode.getInstance();
        }
    }
}
