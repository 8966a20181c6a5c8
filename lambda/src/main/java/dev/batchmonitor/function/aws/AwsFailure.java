package dev.batchmonitor.function.aws;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** What went wrong with a call, in words for an alert and a log line. */
final class AwsFailure {
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;

    private AwsFailure() {}

    /** The end of a sentence that begins with the operation: {@code was throttled}. */
    static String of(SdkException e) {
        if (e instanceof AwsServiceException service) {
            return of(service);
        }
        boolean late = e instanceof ApiCallTimeoutException || e instanceof ApiCallAttemptTimeoutException;
        return late
                ? "did not succeed in time"
                : "gave no usable answer (" + e.getClass().getSimpleName() + ")";
    }

    private static String of(AwsServiceException e) {
        if (e.isThrottlingException()) {
            return "was throttled";
        }
        String code =
                e.awsErrorDetails() == null ? "" : " (" + e.awsErrorDetails().errorCode() + ")";
        if (e.statusCode() == FORBIDDEN) {
            return "was denied" + code;
        }
        return (e.statusCode() >= SERVER_ERROR ? "failed at AWS" : "was refused") + code;
    }
}
