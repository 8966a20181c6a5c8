package dev.batchmonitor.function.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogExcerptTest {
    @Test
    void theLastLinesAreShownInTheirOrderAndBlankOnesAreNot() {
        assertThat(LogExcerpt.of(List.of("a", "b", "", "  ", "c"), 2).lines()).containsExactly("b", "c");
    }

    @Test
    void aMessageOfSeveralLinesIsSeveralLines() {
        assertThat(LogExcerpt.of(List.of("Exception: x\n\tat A.b(A.java:1)\r\n", "10 %\r20 %"), 20)
                        .lines())
                .containsExactly("Exception: x", "    at A.b(A.java:1)", "10 %", "20 %");
    }

    static List<List<String>> emptyLogs() {
        return List.of(List.of(), List.of(""), List.of(" ", "\n\t\n", "\u001B[0m"));
    }

    @ParameterizedTest
    @MethodSource("emptyLogs")
    void anEmptyLogIsSaidToBeEmpty(List<String> messages) {
        LogExcerpt excerpt = LogExcerpt.of(messages, 20);
        assertThat(excerpt.lines()).isEmpty();
        assertThat(excerpt.absence()).isEqualTo("The log stream is empty.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001B[31mplain\u001B[0m",
                "\u001B[1;38;5;196mplain\u001B[m",
                "\u009B31mplain",
                "\u001B]0;a title\u0007plain",
                "\u001B]8;;https://example.com\u001B\\plain\u001B]8;;\u001B\\",
                "\u001B(Bplain\u001B[2K\u001B[1A",
                "pl\u0000a\u0008i\u007Fn\u0085",
                "\u202Epl\u200Bain\u2066\uFEFF\u00AD",
                "plain\uD800"
            })
    void whatATerminalWouldObeyIsTakenOut(String message) {
        assertThat(LogExcerpt.of(List.of(message), 20).lines()).containsExactly("plain");
    }

    @Test
    void aColourOrAnInvisibleCharacterHidesNoSecret() {
        assertThat(LogExcerpt.of(List.of("pass\u001B[1mword=hun\u200Bter2", "AKIA\u0000QX7EXAMPLE3ZP5TL"), 20)
                        .lines())
                .containsExactly("password=[redacted]", "[redacted]");
    }

    @Test
    void aPrivateKeyOfWhichOnlyTheEndWouldBeShownIsRedacted() {
        List<String> messages =
                List.of("-----BEGIN PRIVATE KEY-----", "MIIE", "Zm9v", "-----END PRIVATE KEY-----", "x");
        assertThat(LogExcerpt.of(messages, 3).lines()).containsExactly("[redacted]", "x");
    }

    @Test
    void aSecretWhoseNameIsOnTheLineBeforeIsRedacted() {
        List<String> messages = List.of(
                "env: {", "  'Name': 'DB_PASS',", "  'Value': 'hunter2'", "}", "\"tokens\": [", "\"hunter3\"", "]");
        assertThat(LogExcerpt.of(messages, 20).lines())
                .containsExactly(
                        "env: {", "  'Name': 'DB_PASS',", "  'Value': [redacted]", "}", "\"tokens\": [redacted]");
        assertThat(LogExcerpt.of(messages, 3).lines())
                .containsExactly("  'Value': [redacted]", "}", "\"tokens\": [redacted]");
    }

    @Test
    void aSecretThatLiesAcrossACutIsNotShownInHalf() {
        String atTheEndOfALine = "x".repeat(LineLimits.MAX_LINE - 20) + " password=hunter2";
        assertThat(LogExcerpt.of(List.of(atTheEndOfALine), 20).lines())
                .singleElement()
                .asString()
                .doesNotContain("hunter");
        String atTheEndOfWhatIsExamined = "token=" + "a".repeat(8_170) + " AKIA" + "QX7EXAMPLE3ZP5TL";
        assertThat(LogExcerpt.of(List.of(atTheEndOfWhatIsExamined), 20).lines()).containsExactly("token=[redacted]");
    }

    @Test
    void noMoreThanFourKilobytesAreShown() {
        List<String> messages = IntStream.range(0, 100)
                .mapToObj(i -> i + " " + "\u00e4".repeat(100))
                .toList();
        LogExcerpt excerpt = LogExcerpt.of(messages, 100);
        assertThat(String.join("\n", excerpt.lines()).getBytes(StandardCharsets.UTF_8))
                .hasSizeBetween(3_800, LineLimits.MAX_BYTES);
        assertThat(excerpt.lines()).last().asString().startsWith("99 ");
    }

    @Test
    void aLineThatIsTooLongIsCutBetweenCharacters() {
        String line = "x" + "\uD83D\uDCA5".repeat(5_000);
        assertThat(LogExcerpt.of(List.of("first " + line.substring(0, 4_001)), 20)
                        .lines())
                .singleElement()
                .asString()
                .hasSizeBetween(LineLimits.MAX_LINE - 1, LineLimits.MAX_LINE)
                .matches("first x[^\uD800-\uDFFF]*\\.\\.\\.");
    }

    @Test
    void aMegabyteIsCutDownToItsEnd() {
        String line = "ordinary words " + "y".repeat(80);
        assertThat(LogExcerpt.of(List.of((line + "\n").repeat(11_000) + "the end"), 2)
                        .lines())
                .containsExactly(line, "the end");
        assertThat(LogExcerpt.of(List.of("z".repeat(1_048_576)), 2).lines()).containsExactly("...");
    }
}
