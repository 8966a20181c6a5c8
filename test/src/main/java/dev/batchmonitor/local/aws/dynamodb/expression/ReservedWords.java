package dev.batchmonitor.local.aws.dynamodb.expression;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The words that DynamoDB refuses as bare attribute names.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ReservedWords.html">Reserved words</a>
 */
final class ReservedWords {
    private static final Set<String> WORDS = read("/dev/batchmonitor/local/aws/dynamodb/reserved-words.txt");

    private ReservedWords() {}

    static boolean contains(String name) {
        return WORDS.contains(name.toUpperCase(Locale.ROOT));
    }

    private static Set<String> read(String resource) {
        try (InputStream words = Objects.requireNonNull(ReservedWords.class.getResourceAsStream(resource), resource)) {
            return Set.of(new String(words.readAllBytes(), StandardCharsets.UTF_8).split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of reserved words cannot be read", e);
        }
    }
}
