package dev.batchmonitor.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.batchmonitor.local.aws.sns.PublishedMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The published schema of the body that machines get. */
record AlertSchema(JsonSchema schema) {
    private static final JsonMapper JSON = new JsonMapper();

    static AlertSchema published() {
        try (InputStream in = Files.newInputStream(Path.of("../docs/alert.schema.json"))) {
            return new AlertSchema(
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In what the message's body for machines breaks the schema. */
    List<String> violations(PublishedMessage message) {
        try {
            String body = JSON.readTree(message.message()).path("default").asText();
            return schema.validate(JSON.readTree(body)).stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("not JSON");
        }
    }
}
