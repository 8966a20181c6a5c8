package dev.batchmonitor.function.aws;

import java.io.IOException;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** How often the calls of a client are tried, and how long they wait in between. */
final class Retries {
    private static final int MAX_ATTEMPTS = 6;

    /** Without its table an alert goes out all the same, so it does not wait for it for long. */
    private static final int TABLE_ATTEMPTS = 3;

    /**
     * The SDK's own would wait for up to 31 seconds in all, which is more than a lookup may take: at most 15 then, and the
     * alert says that it was throttled instead of that time ran out.
     */
    private static final BackoffStrategy AFTER_THROTTLING =
            BackoffStrategy.exponentialDelay(Duration.ofSeconds(1), Duration.ofSeconds(4));

    private Retries() {}

    static RetryStrategy standard() {
        return atMost(MAX_ATTEMPTS);
    }

    static RetryStrategy ofTable() {
        return atMost(TABLE_ATTEMPTS);
    }

    /** An excerpt of a log is not worth a second call; but an idle connection may have died while Lambda was frozen. */
    static RetryStrategy ofLogs() {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .maxAttempts(2)
                .retryOnExceptionOrCauseInstanceOf(IOException.class)
                .useClientDefaults(false)
                .build();
    }

    private static RetryStrategy atMost(int attempts) {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(attempts)
                .throttlingBackoffStrategy(AFTER_THROTTLING)
                .build();
    }
}
