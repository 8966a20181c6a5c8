package dev.batchmonitor.function.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.batch.model.BatchException;

class AwsFailureTest {
    @ParameterizedTest
    @CsvSource({
        "429, TooManyRequestsException, was throttled",
        "400, ThrottlingException, was throttled",
        "403, AccessDeniedException, was denied (AccessDeniedException)",
        "500, ServerException, failed at AWS (ServerException)",
        "400, ClientException, was refused (ClientException)"
    })
    void anAnswerOfAnErrorIsToldInItsKind(int status, String code, String words) {
        assertThat(AwsFailure.of(BatchException.builder()
                        .statusCode(status)
                        .awsErrorDetails(
                                AwsErrorDetails.builder().errorCode(code).build())
                        .build()))
                .isEqualTo(words);
    }

    /** Whether it was slow or refused until time ran out, the SDK does not say. */
    @Test
    void aCallThatIsEndedByItsTimeLimitIsNotBlamedOnAnAnswer() {
        assertThat(AwsFailure.of(ApiCallTimeoutException.create(200))).isEqualTo("did not succeed in time");
        assertThat(AwsFailure.of(ApiCallAttemptTimeoutException.create(200))).isEqualTo("did not succeed in time");
    }
}
