package dev.batchmonitor.local.aws.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** AWS Query: a form with {@code Action=...} in, XML out. */
record AwsQuery() implements WireProtocol {
    @Override
    public ObjectNode readInput(WireRequest request) throws IOException {
        try {
            return QueryForm.parse(request.decodedText()).tree();
        } catch (IllegalArgumentException e) {
            throw new IOException("The form is malformed: " + e.getMessage(), e);
        }
    }

    @Override
    public WireAnswer answer(ApiCall call, ObjectNode output) {
        return WireAnswer.of(200, "text/xml", QueryXml.answer(call.operation(), output));
    }

    @Override
    public WireAnswer error(ApiCall call, AwsError error) {
        return WireAnswer.of(error.status(), "text/xml", QueryXml.error(error));
    }

    @Override
    public ObjectNode readOutput(ApiCall call, WireAnswer answer) throws IOException {
        return QueryXml.read(call.operation(), answer.body());
    }
}
