package dev.batchmonitor.function.excerpt;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a text what a terminal would obey and an email cannot show. Linear: no quantifier gives anything back. */
final class PrintableText {
    /** Colours, cursor movements, titles, character sets: ECMA-48, in 7 and in 8 bits. */
    private static final Pattern ESCAPES = Pattern.compile("(?:\u001B\\[|\u009B)[0-?]*+[ -/]*+[@-~]?+"
            + "|(?:\u001B[]PX^_]|[\u0090\u0098\u009D-\u009F])[^\u0007\u001B\u009C\n]*+(?:\u0007|\u009C|\u001B\\\\)?+"
            + "|\u001B[ -/]*+[0-~]?+");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** Controls, halves of characters, and the invisible: among it the marks that turn the direction of reading. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n]]++");

    /** All of them, in the order in which they are used. */
    static final List<Pattern> PATTERNS = List.of(LINE_BREAK, ESCAPES, INVISIBLE);

    private PrintableText() {}

    /** Lines that end in a line feed, a tab as four spaces. */
    static String of(String text) {
        String lines = LINE_BREAK.matcher(text).replaceAll("\n");
        String plain = ESCAPES.matcher(lines).replaceAll("").replace("\t", "    ");
        return INVISIBLE.matcher(plain).replaceAll("");
    }
}
