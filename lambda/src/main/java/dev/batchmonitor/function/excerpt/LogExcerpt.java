package dev.batchmonitor.function.excerpt;

import java.util.List;

/**
 * The last lines of a log, or why there are none. It is made only here, so that no text of a job gets into one with a
 * secret that {@link SecretRule} knows, or with a character that is more than text.
 */
public final class LogExcerpt {
    /** Nothing was asked for, and nothing need be said of it. */
    public static final LogExcerpt NONE = new LogExcerpt(List.of(), "", false);

    private final List<String> lines;
    private final String absence;
    private final boolean silence;

    private LogExcerpt(List<String> lines, String absence, boolean silence) {
        this.lines = List.copyOf(lines);
        this.absence = absence;
        this.silence = silence;
    }

    /** Why the lines could not be had, as a sentence. */
    public static LogExcerpt absent(String sentence) {
        return new LogExcerpt(List.of(), sentence, false);
    }

    /** That nothing was printed, as a sentence. */
    public static LogExcerpt silence(String sentence) {
        return new LogExcerpt(List.of(), sentence, true);
    }

    /**
     * The end of what was logged.
     *
     * @param messages in the order in which they were logged; more than are to be shown, so that a private key is
     *     recognised of which only the end would be
     * @param maxLines how many lines to show at most; blank ones are left out
     */
    public static LogExcerpt of(List<String> messages, int maxLines) {
        // Plain before redacted, because a colour in the middle of a secret would hide it; redacted before cut, because
        // half a secret is not recognised.
        String text = SecretRule.redact(LineLimits.bounded(PrintableText.of(String.join("\n", messages))));
        List<String> lines = LineLimits.last(text, maxLines);
        return lines.isEmpty() ? silence("The log stream is empty.") : new LogExcerpt(lines, "", false);
    }

    /** The text without the secrets that a line of a log would lose. */
    public static String withoutSecrets(String text) {
        return SecretRule.redact(PrintableText.of(text));
    }

    /** Oldest first; empty if there are none. */
    public List<String> lines() {
        return lines;
    }

    /** Empty if there are lines, or if none were asked for. */
    public String absence() {
        return absence;
    }

    /** Whether the log was looked at, and nothing is in it. */
    public boolean isSilence() {
        return silence;
    }
}
