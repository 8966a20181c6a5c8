package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awscdk.assertions.Template;

/** A template without what changes with every build of the function, as text that can be kept and compared. */
public record GoldenTemplate(String json) {
    /** {@code mvn test -Dgolden.refresh} writes the files anew. */
    static final String REFRESH = "golden.refresh";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    public static GoldenTemplate of(Template template) {
        try {
            return new GoldenTemplate((JSON.writeValueAsString(template.toJSON()) + "\n")
                    .replaceAll("[0-9a-f]{64}(?=\\.zip)", "HASH")
                    .replaceAll("(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}", "$1HASH"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void isAsIn(String name) throws IOException {
        Path golden = Path.of("src/test/resources/dev/batchmonitor/cdk", name);
        if (System.getProperty(REFRESH) != null) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, json);
        }
        assertThat(json)
                .as("the template; if the change is wanted, run with -D%s and read what changed in %s", REFRESH, golden)
                .isEqualTo(Files.readString(golden));
    }
}
