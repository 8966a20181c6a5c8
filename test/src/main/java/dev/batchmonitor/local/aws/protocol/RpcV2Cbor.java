package dev.batchmonitor.local.aws.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;

/**
 * Smithy RPC v2 CBOR as CloudWatch speaks it: the operation is named by the path, the query protocol's error code rides in a
 * header.
 *
 * @see <a href="https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html">Smithy RPC v2 CBOR</a>
 */
record RpcV2Cbor() implements WireProtocol {
    private static final TreeCodec CBOR = new TreeCodec(new CBORMapper());

    @Override
    public ObjectNode readInput(WireRequest request) throws IOException {
        return CBOR.read(request.decodedBody());
    }

    @Override
    public WireAnswer answer(ApiCall call, ObjectNode output) {
        return cbor(200, output);
    }

    @Override
    public WireAnswer error(ApiCall call, AwsError error) {
        return cbor(error.status(), CBOR.error(ServiceModel.shapeId(call.service(), error.type()), error))
                .withHeader("x-amzn-query-error", error.code() + ";" + error.fault());
    }

    @Override
    public ObjectNode readOutput(ApiCall call, WireAnswer answer) throws IOException {
        return CBOR.read(answer.body());
    }

    private static WireAnswer cbor(int status, ObjectNode body) {
        return WireAnswer.of(status, "application/cbor", CBOR.write(body)).withHeader("smithy-protocol", "rpc-v2-cbor");
    }
}
