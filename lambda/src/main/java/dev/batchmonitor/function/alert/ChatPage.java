package dev.batchmonitor.function.alert;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The markdown of a chat message: lines as long as there is room, and no piece of an escape. */
final class ChatPage {
    /** AWS names no limit; chats fold away what is longer. */
    static final int MAX_LENGTH = 8_000;

    private static final String LEFT_OUT = "_Shortened: see the links._\n";
    private static final String FENCE = "```\n";

    private final StringBuilder text = new StringBuilder();
    private boolean shortened;

    /** Text of ours, or text that {@link ChatText} has made harmless; nothing if it is empty. */
    ChatPage line(String markdown) {
        if (markdown.isEmpty()) {
            return this;
        }
        if (markdown.length() + 1 <= room()) {
            text.append(markdown).append('\n');
        } else {
            shortened = true;
        }
        return this;
    }

    /** Nothing if there is no value. */
    ChatPage field(String name, @Nullable String value, int maxLength) {
        String code = ChatText.code(value, maxLength);
        return code.isEmpty() ? this : line("*" + name + "* " + code);
    }

    /** The last lines for which there is room. */
    ChatPage block(List<String> lines) {
        Deque<String> shown = new ArrayDeque<>();
        int length = 2 * FENCE.length();
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = ChatText.codeLine(lines.get(i)) + "\n";
            length += line.length();
            if (length > room()) {
                shortened = true;
                break;
            }
            shown.addFirst(line);
        }
        if (!shown.isEmpty()) {
            text.append(FENCE).append(String.join("", shown)).append(FENCE);
        }
        return this;
    }

    private int room() {
        return MAX_LENGTH - LEFT_OUT.length() - text.length();
    }

    String text() {
        return (text + (shortened ? LEFT_OUT : "")).stripTrailing();
    }
}
