package dev.batchmonitor.local.aws.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One API operation: decoded input in, output to encode out. */
@FunctionalInterface
public interface Operation {
    /**
     * Performs the operation.
     *
     * @throws AwsError if AWS would refuse this input
     */
    ObjectNode answer(ObjectNode input);

    /** The most bytes of body, decoded, that the service reads. */
    default int maxBodyBytes() {
        return Integer.MAX_VALUE;
    }
}
