package dev.batchmonitor.local.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.ApiCall;
import dev.batchmonitor.local.aws.protocol.AwsError;
import dev.batchmonitor.local.aws.protocol.Operation;
import dev.batchmonitor.local.aws.protocol.WireAnswer;
import dev.batchmonitor.local.aws.protocol.WireRequest;
import java.io.IOException;
import java.util.Map;

/** Performs calls on the services in this JVM. */
record LocalBackend(Map<String, Operation> operations) implements Backend {
    @Override
    public WireAnswer answer(WireRequest request, ApiCall call) {
        try {
            return call.protocol().answer(call, perform(request, call));
        } catch (AwsError refusal) {
            return call.protocol().error(call, refusal);
        }
    }

    private ObjectNode perform(WireRequest request, ApiCall call) {
        requireSignature(request);
        Operation operation = operations.get(call.name());
        if (operation == null) {
            throw new AwsError(
                    400,
                    "UnknownOperationException",
                    "InvalidAction",
                    call.name() + " is not implemented by the local AWS");
        }
        return operation.answer(input(request, call, operation));
    }

    /** The signature itself is not checked: there are no secret keys here to check it with. */
    private static void requireSignature(WireRequest request) {
        if (request.header("Authorization").isEmpty()) {
            throw new AwsError(
                    403,
                    "MissingAuthenticationTokenException",
                    "MissingAuthenticationToken",
                    "Request is missing Authentication Token");
        }
    }

    private static ObjectNode input(WireRequest request, ApiCall call, Operation operation) {
        try {
            if (request.decodedBody().length > operation.maxBodyBytes()) {
                throw new AwsError(413, "RequestEntityTooLarge", "Request size exceeded " + operation.maxBodyBytes());
            }
            return call.protocol().readInput(request);
        } catch (IOException e) {
            throw new AwsError(400, "SerializationException", "The body cannot be read: " + e.getMessage());
        }
    }
}
