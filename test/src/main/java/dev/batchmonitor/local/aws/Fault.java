package dev.batchmonitor.local.aws;

import dev.batchmonitor.local.aws.http.Responder;
import dev.batchmonitor.local.aws.protocol.ApiCall;
import dev.batchmonitor.local.aws.protocol.AwsError;
import dev.batchmonitor.local.aws.protocol.WireAnswer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** Something that goes wrong with one API call instead of, or on top of, its answer. */
@FunctionalInterface
public interface Fault {
    /** Ends the call. It is performed only if {@code execution} is asked to. */
    void strike(ApiCall call, Execution execution, Responder responder) throws IOException;

    /** The call itself, still to be performed. */
    interface Execution {
        /** Performs the call and returns the answer that its caller would have got. */
        WireAnswer perform();

        /** Ends the process that made the call, and returns when it is gone. */
        void killCaller();

        /** Freezes the process that made the call: it lives, but does nothing any more. */
        void freezeCaller();
    }

    /** The call is refused with this error, in the form of its own protocol, and not performed. */
    static Fault error(int status, String code, String message) {
        return (call, execution, responder) ->
                responder.send(call.protocol().error(call, new AwsError(status, code, message)));
    }

    /** Too many requests, as most AWS services say it; the SDK tries again. */
    static Fault throttled() {
        return error(400, "ThrottlingException", "Rate exceeded");
    }

    /** Too many requests for a table, as DynamoDB says it; the SDK tries again. */
    static Fault throughputExceeded() {
        return error(
                400,
                "ProvisionedThroughputExceededException",
                "The level of configured provisioned throughput for the table was exceeded."
                        + " Consider increasing your provisioning level with the UpdateTable API.");
    }

    /** The IAM policy of the caller does not allow the call. */
    static Fault accessDenied() {
        return (call, execution, responder) -> error(
                        403, "AccessDeniedException", "User is not authorized to perform: " + call.name())
                .strike(call, execution, responder);
    }

    /** The session of the caller's credentials has ended. */
    static Fault expiredToken() {
        return error(403, "ExpiredTokenException", "The security token included in the request is expired");
    }

    /** The call is performed and answered, but this much later. */
    static Fault delayed(Duration delay) {
        return (call, execution, responder) -> {
            sleep(delay);
            responder.send(execution.perform());
        };
    }

    /** The call is neither performed nor answered; the connection stays open for this long. */
    static Fault silence(Duration duration) {
        return (call, execution, responder) -> {
            sleep(duration);
            responder.hangUp();
        };
    }

    /** The connection is closed, and the call is not performed. */
    static Fault hangUp() {
        return (call, execution, responder) -> responder.hangUp();
    }

    /** The call is performed, but its answer gets lost with the connection. */
    static Fault lostAnswer() {
        return (call, execution, responder) -> {
            execution.perform();
            responder.hangUp();
        };
    }

    /** The call is performed, but the connection is closed in the middle of its answer. */
    static Fault halfAnswer() {
        return (call, execution, responder) -> responder.sendHalf(execution.perform());
    }

    /** The process that makes the call dies, and the call is not performed. */
    static Fault crashBefore() {
        return (call, execution, responder) -> {
            execution.killCaller();
            responder.hangUp();
        };
    }

    /** The call is performed, but the process that made it dies before it can read the answer. */
    static Fault crashAfter() {
        return (call, execution, responder) -> {
            execution.perform();
            execution.killCaller();
            responder.hangUp();
        };
    }

    /** The process that makes the call freezes, and the call is not performed. */
    static Fault freezeBefore() {
        return (call, execution, responder) -> {
            execution.freezeCaller();
            responder.hangUp();
        };
    }

    /** The call is performed, but the process that made it freezes before it can read the answer. */
    static Fault freezeAfter() {
        return (call, execution, responder) -> {
            execution.perform();
            execution.freezeCaller();
            responder.hangUp();
        };
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
