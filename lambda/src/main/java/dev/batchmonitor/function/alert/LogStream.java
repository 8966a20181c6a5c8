package dev.batchmonitor.function.alert;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The CloudWatch log stream of one attempt, and the time in which its lines lie.
 *
 * @param from null if unknown
 * @param to null if unknown
 */
public record LogStream(
        @Nullable String partition,
        String region,
        String group,
        String name,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** The agent's clock may differ from Batch's, and the last lines arrive late. */
    private static final Duration BEFORE = Duration.ofMinutes(1);

    private static final Duration AFTER = Duration.ofMinutes(5);

    /** The stream in the CloudWatch console, at the attempt's time. */
    public String url() {
        return ConsoleUrl.page("cloudwatch", partition, region) + "logsV2:log-groups/log-group/"
                + ConsoleUrl.doublyEncoded(group) + "/log-events/" + ConsoleUrl.doublyEncoded(name)
                + ConsoleUrl.encodedQuery(window());
    }

    /** The AWS CLI command that shows the same lines. */
    public String command() {
        return "aws logs get-log-events --region %s --log-group-name %s --log-stream-name %s --start-from-head"
                .formatted(Shell.quoted(region), Shell.quoted(group), Shell.quoted(name));
    }

    private String window() {
        if (from == null && to == null) {
            return "";
        }
        String start = from == null ? "" : "start=" + from.minus(BEFORE).toEpochMilli();
        String end = to == null ? "" : "end=" + to.plus(AFTER).toEpochMilli();
        return "?" + start + (start.isEmpty() || end.isEmpty() ? "" : "&") + end;
    }
}
