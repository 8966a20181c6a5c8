package dev.batchmonitor.function.alert;

import org.jspecify.annotations.Nullable;

/**
 * Text from jobs for chats: it can make no mention, link, emoji or markdown, in Slack nor in Teams. Slack knows no
 * escapes but those of {@code &}, {@code <} and {@code >}, so other characters give way to some that look alike.
 */
final class ChatText {
    private static final String FENCE = "```";
    private static final char LIKE_BACKTICK = '\u02CB';

    private ChatText() {}

    /** Amid other words. */
    static String words(@Nullable String text) {
        String harmless = PlainText.line(text)
                .replace('*', '\u2217')
                .replace('~', '\u223C')
                .replace('@', '\uFF20')
                .replace('`', LIKE_BACKTICK)
                .replace('[', '(')
                .replace(']', ')')
                .replace('|', '\u2223')
                .replace("://", "\u2236//")
                .replaceAll(":(?=[\\w+'-]+:)", "\u2236") // :emoji:
                .replaceAll("(?<=\\w)\\.(?=[A-Za-z])", "\u2024") // a host's name is a link without more
                .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\uFF3F"); // those inside of words mean nothing
        return entities(harmless);
    }

    /** In the type of code, where nothing but its end means anything; empty if there is none. */
    static String code(@Nullable String text, int maxLength) {
        String line = PlainText.cut(PlainText.line(text), maxLength).replace('`', LIKE_BACKTICK);
        return line.isEmpty() ? "" : "`" + entities(line) + "`";
    }

    /** A line of a block of code, which it cannot close. */
    static String codeLine(String line) {
        return entities(line.replace(FENCE, String.valueOf(LIKE_BACKTICK).repeat(FENCE.length())));
    }

    /** A link of ours; text and address cannot end it early. */
    static String link(String url, String text) {
        String address = entities(PlainText.line(url))
                .replace("&lt;", "%3C")
                .replace("&gt;", "%3E")
                .replace("|", "%7C")
                .replace(" ", "%20");
        return "<" + address + "|" + words(text) + ">";
    }

    private static String entities(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
