package dev.batchmonitor.local.template;

import org.jspecify.annotations.Nullable;

/**
 * An {@code AWS::DynamoDB::Table} or {@code AWS::DynamoDB::GlobalTable}.
 *
 * @param name physical name
 * @param arn ARN
 * @param partitionKey name of the partition key
 * @param sortKey name of the sort key, null if the table has none
 */
public record Table(
        String name,
        String arn,
        String partitionKey,
        @Nullable String sortKey) {
    static Table of(Resource table) {
        PhysicalNames names = table.intrinsics().names();
        return new Table(names.name(table), names.arn(table), partitionKey(table), key(table, "RANGE"));
    }

    private static String partitionKey(Resource table) {
        String key = key(table, "HASH");
        if (key == null) {
            throw table.wrong("KeySchema", "must name a key of type HASH");
        }
        return key;
    }

    private static @Nullable String key(Resource table, String keyType) {
        return table.children("KeySchema").stream()
                .filter(key -> key.text("KeyType").equals(keyType))
                .map(key -> key.text("AttributeName"))
                .findFirst()
                .orElse(null);
    }
}
