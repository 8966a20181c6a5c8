package dev.batchmonitor.function.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;
import software.amazon.awssdk.services.batch.model.BatchException;

class RetriesTest {
    private static final int WAITS = 5;
    /** Of the 60 seconds of the template's function a lookup may take 23. */
    @RepeatedTest(20)
    void aThrottledCallWaitsForAtMost15SecondsInAll() {
        assertThat(waits(Retries.standard())).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(15));
    }

    private static Duration waits(RetryStrategy strategy) {
        RetryToken token = strategy.acquireInitialToken(AcquireInitialTokenRequest.create("calls"))
                .token();
        Duration waits = Duration.ZERO;
        for (int i = 0; i < WAITS; i++) {
            RefreshRetryTokenResponse next = strategy.refreshRetryToken(RefreshRetryTokenRequest.builder()
                    .token(token)
                    .failure(throttled())
                    .build());
            waits = waits.plus(next.delay());
            token = next.token();
        }
        RefreshRetryTokenRequest oneTooMany = RefreshRetryTokenRequest.builder()
                .token(token)
                .failure(throttled())
                .build();
        assertThat(catchThrowableOfType(
                        TokenAcquisitionFailedException.class, () -> strategy.refreshRetryToken(oneTooMany)))
                .isNotNull();
        return waits;
    }

    private static Throwable throttled() {
        return BatchException.builder()
                .statusCode(429)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("TooManyRequestsException")
                        .build())
                .build();
    }
}
