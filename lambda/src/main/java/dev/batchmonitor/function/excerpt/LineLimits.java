package dev.batchmonitor.function.excerpt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How much of a log is looked at, and how much of it is shown. */
final class LineLimits {
    /** What is shown, in bytes of UTF-8 with an end of line each. */
    static final int MAX_BYTES = 4_096;

    /** What is shown of a line, in characters. */
    static final int MAX_LINE = 1_024;

    /** What is looked at, in characters: many times what is shown, and little enough for the smallest function. */
    static final int MAX_EXAMINED = 65_536;

    private static final int MAX_LINE_EXAMINED = 8_192;
    private static final String CUT = "...";

    private LineLimits() {}

    /** The last lines, and of a long line the beginning. */
    static String bounded(String text) {
        Deque<String> kept = new ArrayDeque<>();
        String[] lines = text.split("\n", -1);
        int length = 0;
        for (int i = lines.length - 1; i >= 0; i--) {
            String line = lines[i].length() <= MAX_LINE_EXAMINED ? lines[i] : wholeWords(lines[i]);
            length += line.length() + 1;
            if (length > MAX_EXAMINED) {
                break;
            }
            kept.addFirst(line);
        }
        return String.join("\n", kept);
    }

    /** Without the word in which it is cut, as that may be half a secret. */
    private static String wholeWords(String line) {
        return line.substring(0, Math.max(0, line.lastIndexOf(' ', MAX_LINE_EXAMINED))) + CUT;
    }

    /** As many of the last lines as may be shown; blank ones are not worth their space. */
    static List<String> last(String text, int maxLines) {
        Deque<String> shown = new ArrayDeque<>();
        String[] lines = text.split("\n", -1);
        int bytes = 0;
        for (int i = lines.length - 1; i >= 0 && shown.size() < maxLines; i--) {
            String line = cut(lines[i].stripTrailing());
            bytes += line.getBytes(StandardCharsets.UTF_8).length + 1;
            if (bytes > MAX_BYTES) {
                break;
            }
            if (!line.isEmpty()) {
                shown.addFirst(line);
            }
        }
        return List.copyOf(shown);
    }

    private static String cut(String line) {
        if (line.length() <= MAX_LINE) {
            return line;
        }
        int end = MAX_LINE - CUT.length();
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
