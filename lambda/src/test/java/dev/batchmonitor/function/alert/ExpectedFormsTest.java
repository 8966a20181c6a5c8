package dev.batchmonitor.function.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Email and chat message of each kind of alert, as a whole. {@code -Dexpected=update} writes them; read what it wrote. */
class ExpectedFormsTest {
    private static final Path FILES = Path.of("src/test/resources/alerts");

    static Stream<Arguments> alerts() {
        return Stream.of(
                arguments("failure-and-others", SampleAlerts.failure(3)),
                arguments("blocked-queue", SampleAlerts.blocked()),
                arguments("incident-summary", SampleAlerts.incident(37)),
                arguments("array-summary", SampleAlerts.array()),
                arguments("recovery", SampleAlerts.recovery()));
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void areAsExpected(String name, Alert alert) throws IOException {
        AlertMessage message = AlertMessage.of(alert);
        JsonTexts chat = JsonTexts.of(String.valueOf(message.bodies().get("https")));
        check(name + ".email.txt", String.valueOf(message.bodies().get("email")));
        check(
                name + ".chat.txt",
                chat.first("title") + "\n\n" + chat.first("description") + "\n\n"
                        + String.join("\n", chat.of("nextSteps", 1)) + "\n");
    }

    private static void check(String name, String actual) throws IOException {
        Path expected = FILES.resolve(name);
        if ("update".equals(System.getProperty("expected"))) {
            Files.createDirectories(FILES);
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }
}
