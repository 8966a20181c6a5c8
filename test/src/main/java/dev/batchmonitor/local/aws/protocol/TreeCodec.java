package dev.batchmonitor.local.aws.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads and writes the trees of the JSON and CBOR protocols. */
final class TreeCodec {
    private final ObjectMapper mapper;

    TreeCodec(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The tree in these bytes; no bytes are an empty structure, as AWS reads them. */
    ObjectNode read(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return mapper.createObjectNode();
        }
        JsonNode tree = mapper.readTree(bytes);
        if (tree instanceof ObjectNode structure) {
            return structure;
        }
        throw new IOException("The body is not a structure");
    }

    byte[] write(ObjectNode tree) {
        try {
            return mapper.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values could not be written", e);
        }
    }

    ObjectNode error(String shapeId, AwsError error) {
        ObjectNode body = mapper.createObjectNode().put("__type", shapeId).put("message", error.message());
        return body.setAll(error.details());
    }
}
