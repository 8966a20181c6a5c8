package dev.batchmonitor.local.aws.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** One of AWS's protocols: turns bytes into a tree and back, in both directions. */
public interface WireProtocol {
    /** The input of an operation. */
    ObjectNode readInput(WireRequest request) throws IOException;

    /** The answer to an accepted request. */
    WireAnswer answer(ApiCall call, ObjectNode output);

    /** The answer to a refused request. */
    WireAnswer error(ApiCall call, AwsError error);

    /** The output in an answer to an accepted request, whoever wrote it. */
    ObjectNode readOutput(ApiCall call, WireAnswer answer) throws IOException;
}
