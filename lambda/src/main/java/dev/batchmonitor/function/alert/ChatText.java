package dev.batchmonitor.function.alert;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text from jobs for chats: it can make no mention, link, emoji or markdown, in Slack nor in Teams. Slack knows no
 * escapes but those of {@code &}, {@code <} and {@code >}, so other characters give way to some that look alike.
 */
final class ChatText {
    private static final String FENCE = "```";
    private static final char LIKE_BACKTICK = '\u02CB';

    /** The first colon of {@code :emoji:}. */
    private static final Pattern EMOJI = Pattern.compile(":(?=[\\w+'-]+:)");

    /** A host's name is a link without more. */
    private static final Pattern HOST_DOT = Pattern.compile("(?<=\\w)\\.(?=[A-Za-z])");

    /** Those inside of words mean nothing. */
    private static final Pattern OUTER_UNDERSCORE = Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

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
                .replace("://", "\u2236//");
        String unlinked =
                HOST_DOT.matcher(EMOJI.matcher(harmless).replaceAll("\u2236")).replaceAll("\u2024");
        return entities(OUTER_UNDERSCORE.matcher(unlinked).replaceAll("\uFF3F"));
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
