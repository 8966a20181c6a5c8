package dev.batchmonitor.local.aws.protocol;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** REST JSON: the operation is named by the path, the error by a header. */
record RestJson() implements WireProtocol {
    private static final TreeCodec JSON = new TreeCodec(new ObjectMapper());

    @Override
    public ObjectNode readInput(WireRequest request) throws IOException {
        return JSON.read(request.decodedBody());
    }

    @Override
    public WireAnswer answer(ApiCall call, ObjectNode output) {
        return WireAnswer.of(200, "application/json", JSON.write(output));
    }

    @Override
    public WireAnswer error(ApiCall call, AwsError error) {
        ObjectNode body = new ObjectMapper().createObjectNode().put("message", error.message());
        return WireAnswer.of(error.status(), "application/json", JSON.write(body))
                .withHeader("x-amzn-ErrorType", error.type());
    }

    @Override
    public ObjectNode readOutput(ApiCall call, WireAnswer answer) throws IOException {
        return JSON.read(answer.body());
    }
}
