package dev.batchmonitor.local.aws.protocol;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * AWS JSON 1.0 and 1.1: the operation is named by {@code X-Amz-Target}. Services that once spoke the query protocol tell the
 * old error code in {@code x-amzn-query-error}.
 *
 * @param contentType {@code application/x-amz-json-1.0} or {@code -1.1}
 */
record AwsJson(String contentType) implements WireProtocol {
    private static final TreeCodec JSON = new TreeCodec(new ObjectMapper());

    @Override
    public ObjectNode readInput(WireRequest request) throws IOException {
        return JSON.read(request.decodedBody());
    }

    @Override
    public WireAnswer answer(ApiCall call, ObjectNode output) {
        return WireAnswer.of(200, contentType, JSON.write(output));
    }

    @Override
    public WireAnswer error(ApiCall call, AwsError error) {
        ObjectNode body = JSON.error(ServiceModel.shapeId(call.service(), error.type()), error);
        WireAnswer answer = WireAnswer.of(error.status(), contentType, JSON.write(body));
        boolean hasQueryCode = !error.code().equals(error.type());
        return hasQueryCode ? answer.withHeader("x-amzn-query-error", error.code() + ";" + error.fault()) : answer;
    }

    @Override
    public ObjectNode readOutput(ApiCall call, WireAnswer answer) throws IOException {
        return JSON.read(answer.body());
    }
}
