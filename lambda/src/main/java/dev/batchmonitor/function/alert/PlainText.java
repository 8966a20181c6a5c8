package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.excerpt.LogExcerpt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes text from jobs harmless: nothing that it holds can forge a line or a direction of reading. */
final class PlainText {
    private static final int MAX_LINE = 1_024;
    private static final String CUT = "...";

    /** What Kubernetes says of every container that ended with an error. */
    private static final String NO_REASON = "Error";

    /** Controls, line breaks, halves of characters, and the invisible: among it what turns the direction of reading. */
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7E]");

    private static final Pattern SCHEME = Pattern.compile("(?i)(https?|ftp|file):(?=//)");

    private static final Pattern MAIL = Pattern.compile("(?i)\\bmailto:");

    private static final Pattern WWW = Pattern.compile("(?i)\\bwww\\.");

    private PlainText() {}

    /** One line, of a bounded length. */
    static String line(@Nullable String text) {
        return text == null ? "" : cut(HARMFUL.matcher(text).replaceAll(" ").strip(), MAX_LINE);
    }

    /** A reason: Batch's own words, or those of a command or a person, which may hold a secret. */
    static @Nullable String reason(@Nullable String text) {
        return text == null || text.equals(NO_REASON) ? null : line(LogExcerpt.withoutSecrets(text));
    }

    /** The same of what may be missing. */
    static @Nullable String lineOrNull(@Nullable String text) {
        return text == null ? null : line(text);
    }

    /** Nothing instead of an empty text. */
    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A line in which no reader finds an address to make a link of. */
    static String unlinked(String line) {
        String noScheme = SCHEME.matcher(line).replaceAll("$1[:]");
        String noMail = MAIL.matcher(noScheme).replaceAll("mailto[:]");
        return WWW.matcher(noMail).replaceAll("www[.]");
    }

    /** One line of printable ASCII without links, no longer than that. */
    static String ascii(String text, int maxLength) {
        return cut(NOT_ASCII.matcher(unlinked(line(text))).replaceAll("?"), maxLength);
    }

    static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int end = Math.max(0, maxLength - CUT.length());
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
