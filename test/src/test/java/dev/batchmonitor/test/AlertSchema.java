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

/** What one of a message's bodies must look like. */
public record AlertSchema(String protocol, JsonSchema schema) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The published schema of the body that machines get. */
    public static AlertSchema published() {
        return of("default", Path.of("../docs/alert.schema.json"));
    }

    /** The one that chats take. */
    public static AlertSchema ofChats() {
        return of("https", Path.of("src/test/resources/custom-notification.schema.json"));
    }

    private static AlertSchema of(String protocol, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new AlertSchema(
                    protocol, JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In what the message's body breaks the schema. */
    public List<String> violations(PublishedMessage message) {
        return violations(MessageForms.body(message, protocol));
    }

    List<String> violations(String body) {
        try {
            return schema.validate(JSON.readTree(body)).stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("not JSON");
        }
    }
}
