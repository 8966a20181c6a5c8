package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.job.JobTimes;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The CloudWatch log stream of one attempt, and the time in which its lines lie.
 *
 * @param times of the attempt
 */
public record LogStream(ConsoleUrl console, String region, String group, String name, JobTimes times) {
    /** The messages alone, a line each. */
    static final String AS_TEXT = " --query 'events[].[message]' --output text";

    /** The agent's clock may differ from Batch's, and the last lines arrive late. */
    private static final Duration BEFORE = Duration.ofMinutes(1);

    private static final Duration AFTER = Duration.ofMinutes(5);

    /** The stream in the CloudWatch console, at the attempt's time. */
    public String url() {
        return console.page("cloudwatch") + "logsV2:log-groups/log-group/"
                + ConsoleUrl.doublyEncoded(group) + "/log-events/" + ConsoleUrl.doublyEncoded(name)
                + ConsoleUrl.encodedQuery(window());
    }

    /** The AWS CLI command that shows its last lines. */
    public String command() {
        return "aws logs get-log-events --region %s --log-group-name %s --log-stream-name %s --limit 100%s"
                .formatted(Shell.quoted(region), Shell.quoted(group), Shell.quoted(name), AS_TEXT);
    }

    /** When the first lines of an attempt may have come; null if unknown. */
    static @Nullable Instant begin(JobTimes times) {
        return times.startedAt() == null ? null : times.startedAt().minus(BEFORE);
    }

    /** When the last lines of an attempt may have come; null if unknown. */
    static @Nullable Instant end(JobTimes times) {
        return times.stoppedAt() == null ? null : times.stoppedAt().plus(AFTER);
    }

    private String window() {
        Instant begin = begin(times);
        Instant end = end(times);
        if (begin == null && end == null) {
            return "";
        }
        String from = begin == null ? "" : "start=" + begin.toEpochMilli();
        String to = end == null ? "" : "end=" + end.toEpochMilli();
        return "?" + from + (from.isEmpty() || to.isEmpty() ? "" : "&") + to;
    }
}
