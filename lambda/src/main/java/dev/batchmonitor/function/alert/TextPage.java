package dev.batchmonitor.function.alert;

import org.jspecify.annotations.Nullable;

/** A page of plain text: sections of lines, wrapped where they can be; links and commands stay whole. */
final class TextPage {
    private static final int WIDTH = 80;

    private final StringBuilder text = new StringBuilder();

    TextPage section(String title) {
        text.append('\n').append(title).append('\n');
        return this;
    }

    TextPage line(String line) {
        StringBuilder wrapped = new StringBuilder();
        for (String word : PlainText.line(line).split(" ", -1)) {
            if (wrapped.length() + word.length() + 1 > WIDTH) {
                verbatim(wrapped.toString());
                wrapped.setLength(0);
            }
            wrapped.append(wrapped.length() == 0 ? "" : " ").append(word);
        }
        return verbatim(wrapped.toString());
    }

    /** Nothing if there is no value. */
    TextPage field(String name, @Nullable String value) {
        return value == null ? this : line("%-14s %s".formatted(name + ":", value));
    }

    TextPage verbatim(String line) {
        text.append(line).append('\n');
        return this;
    }

    String text() {
        return text.toString();
    }
}
