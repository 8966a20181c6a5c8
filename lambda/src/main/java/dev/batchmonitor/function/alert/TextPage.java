package dev.batchmonitor.function.alert;

import org.jspecify.annotations.Nullable;

/** A page of plain text: sections of lines, wrapped where they can be; links and commands stay whole. */
final class TextPage {
    private static final int WIDTH = 80;
    private static final String FIELD_INDENT = " ".repeat(15);

    /** Whatever follows a wrapped line's first row is indented, so that no text of a job can look like a section. */
    private static final String LINE_INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    TextPage section(String title) {
        text.append('\n').append(title).append('\n');
        return this;
    }

    /** Words of this project only. */
    TextPage prose(String sentence) {
        return wrapped(sentence, "");
    }

    /** Words in which there may be some of a job. */
    TextPage line(String line) {
        return wrapped(PlainText.unlinked(PlainText.line(line)), LINE_INDENT);
    }

    /** Nothing if there is no value. */
    TextPage field(String name, @Nullable String value) {
        return value == null
                ? this
                : wrapped("%-14s %s".formatted(name + ":", PlainText.unlinked(PlainText.line(value))), FIELD_INDENT);
    }

    /** What stays whole, however long: a link or a command. Nothing if there is none. */
    TextPage whole(@Nullable String linkOrCommand) {
        return linkOrCommand == null ? this : verbatim(linkOrCommand.replaceAll("\\R", " "));
    }

    private TextPage wrapped(String line, String indent) {
        StringBuilder row = new StringBuilder();
        for (String word : line.split(" ", -1)) {
            if (row.length() > indent.length() && row.length() + word.length() + 1 > WIDTH) {
                verbatim(row.toString());
                row.setLength(0);
                row.append(indent);
            } else if (row.length() > 0) {
                row.append(' ');
            }
            row.append(word);
        }
        return verbatim(row.toString());
    }

    TextPage verbatim(String line) {
        text.append(line).append('\n');
        return this;
    }

    String text() {
        return text.toString();
    }
}
