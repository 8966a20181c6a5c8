package dev.batchmonitor.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Keeps a parameter that is not implemented from being ignored. */
final class Parameters {
    private static final Set<String> HARMLESS =
            Set.of("TableName", "ConsistentRead", "ReturnConsumedCapacity", "ReturnItemCollectionMetrics");

    private Parameters() {}

    static void requireOnly(ObjectNode input, String operation, String... implemented) {
        Set<String> known = Set.of(implemented);
        input.fieldNames().forEachRemaining(name -> {
            if (!HARMLESS.contains(name) && !known.contains(name)) {
                throw DynamoErrors.notImplemented(name + " of dynamodb:" + operation);
            }
        });
    }
}
