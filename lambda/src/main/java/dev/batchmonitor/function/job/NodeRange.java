package dev.batchmonitor.function.job;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that a part of a multi-node job's definition is for: {@code 3}, {@code 0:4}, {@code 2:}, {@code :5}.
 *
 * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_NodeRangeProperty.html">NodeRangeProperty</a>
 */
public record NodeRange(int first, int last) {
    private static final Pattern FORM = Pattern.compile("(\\d{0,9})(?::(\\d{0,9}))?");

    /** A text that is not a range is taken for all nodes. */
    public static NodeRange of(@Nullable String targetNodes) {
        Matcher form = FORM.matcher(targetNodes == null ? "" : targetNodes.strip());
        if (!form.matches()) {
            return new NodeRange(0, Integer.MAX_VALUE);
        }
        int first = form.group(1).isEmpty() ? 0 : Integer.parseInt(form.group(1));
        String last = form.group(2);
        if (last == null && !form.group(1).isEmpty()) {
            return new NodeRange(first, first);
        }
        return new NodeRange(first, last == null || last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last));
    }

    public boolean contains(int node) {
        return first <= node && node <= last;
    }
}
