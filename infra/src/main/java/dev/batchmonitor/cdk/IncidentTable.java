package dev.batchmonitor.cdk;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.Billing;
import software.amazon.awscdk.services.dynamodb.TableEncryptionV2;
import software.amazon.awscdk.services.dynamodb.TableV2;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/** The table that holds one item for each incident, until it is over. */
final class IncidentTable {
    private IncidentTable() {}

    /** Null if every failure is told on its own. */
    static @Nullable TableV2 create(Construct scope, IncidentProps props) {
        if (!props.hasIncidents()) {
            return null;
        }
        return TableV2.Builder.create(scope, "IncidentTable")
                .partitionKey(Attribute.builder()
                        .name("incident")
                        .type(AttributeType.STRING)
                        .build())
                .timeToLiveAttribute("expiresAt")
                .billing(Billing.onDemand())
                .encryption(encryption(props.encryptionKey()))
                .removalPolicy(props.removalPolicy())
                .build();
    }

    private static TableEncryptionV2 encryption(@Nullable IKey key) {
        return key == null ? TableEncryptionV2.dynamoOwnedKey() : TableEncryptionV2.customerManagedKey(key);
    }
}
