package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.time.Deadline;
import java.time.Duration;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/** Keeps a call, with all its retries, within the time that is left, and no single attempt from using it all up. */
final class TimeLimit {
    /** Below this a call is not worth beginning. */
    static final Duration LEAST = Duration.ofMillis(200);

    private static final Duration ATTEMPT = Duration.ofSeconds(5);

    private TimeLimit() {}

    static AwsRequestOverrideConfiguration of(Deadline deadline) {
        Duration left = deadline.allows(LEAST) ? deadline.left() : LEAST;
        Duration attempt = left.compareTo(ATTEMPT) < 0 ? left : ATTEMPT;
        return AwsRequestOverrideConfiguration.builder()
                .apiCallTimeout(left)
                .apiCallAttemptTimeout(attempt)
                .build();
    }
}
