package dev.batchmonitor.local.aws;

import dev.batchmonitor.local.aws.http.Responder;
import dev.batchmonitor.local.aws.protocol.ApiCall;
import dev.batchmonitor.local.aws.protocol.AwsError;
import dev.batchmonitor.local.aws.protocol.WireAnswer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.Supplier;

/** Something that goes wrong with one API call instead of, or on top of, its answer. */
@FunctionalInterface
public interface Fault {
    /**
     * Ends the call.
     *
     * @param answer performs the call and has the answer that it would have got; not performed if nobody asks
     */
    void strike(ApiCall call, Supplier<WireAnswer> answer, Responder responder) throws IOException;

    /** The call is refused with this error, in the form of its own protocol, and not performed. */
    static Fault error(int status, String code, String message) {
        return (call, answer, responder) ->
                responder.send(call.protocol().error(call, new AwsError(status, code, message)));
    }

    /** Too many requests, as most AWS services say it; the SDK tries again. */
    static Fault throttled() {
        return error(400, "ThrottlingException", "Rate exceeded");
    }

    /** The IAM policy of the caller does not allow the call. */
    static Fault accessDenied() {
        return (call, answer, responder) -> error(
                        403, "AccessDeniedException", "User is not authorized to perform: " + call.name())
                .strike(call, answer, responder);
    }

    /** The session of the caller's credentials has ended. */
    static Fault expiredToken() {
        return error(403, "ExpiredTokenException", "The security token included in the request is expired");
    }

    /** The call is performed and answered, but this much later. */
    static Fault delayed(Duration delay) {
        return (call, answer, responder) -> {
            sleep(delay);
            responder.send(answer.get());
        };
    }

    /** The connection is closed, and the call is not performed. */
    static Fault hangUp() {
        return (call, answer, responder) -> responder.hangUp();
    }

    /** The call is performed, but its answer gets lost with the connection. */
    static Fault lostAnswer() {
        return (call, answer, responder) -> {
            answer.get();
            responder.hangUp();
        };
    }

    /** The call is performed, but the connection is closed in the middle of its answer. */
    static Fault halfAnswer() {
        return (call, answer, responder) -> responder.sendHalf(answer.get());
    }

    private static void sleep(Duration delay) throws IOException {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The endpoint was closed during a delay");
        }
    }
}
