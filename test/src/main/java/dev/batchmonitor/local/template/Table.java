package dev.batchmonitor.local.template;

/**
 * An {@code AWS::DynamoDB::Table}.
 *
 * @param name physical name
 * @param arn ARN
 */
public record Table(String name, String arn) {
    static Table of(Resource table) {
        PhysicalNames names = table.intrinsics().names();
        return new Table(names.name(table), names.arn(table));
    }
}
