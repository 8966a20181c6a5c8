package dev.batchmonitor.cdk;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.Billing;
import software.amazon.awscdk.services.dynamodb.CfnGlobalTable;
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
        TableV2 table = TableV2.Builder.create(scope, "IncidentTable")
                .partitionKey(Attribute.builder()
                        .name("incident")
                        .type(AttributeType.STRING)
                        .build())
                .timeToLiveAttribute("expiresAt")
                .billing(Billing.onDemand())
                .encryption(encryption(scope, props.encryptionKey()))
                .removalPolicy(props.removalPolicy())
                .build();
        if (props.encryptionKey() != null && isAnyRegion(scope)) {
            encrypt(table, props.encryptionKey());
        }
        return table;
    }

    private static TableEncryptionV2 encryption(Construct scope, @Nullable IKey key) {
        return key == null || isAnyRegion(scope)
                ? TableEncryptionV2.dynamoOwnedKey()
                : TableEncryptionV2.customerManagedKey(key);
    }

    /** CDK refuses to name the key of a table in a stack that can be deployed to any Region; AWS CloudFormation does not. */
    private static void encrypt(TableV2 table, IKey key) {
        CfnGlobalTable resource =
                (CfnGlobalTable) Objects.requireNonNull(table.getNode().getDefaultChild());
        resource.addPropertyOverride("SSESpecification", Map.of("SSEEnabled", true, "SSEType", "KMS"));
        resource.addPropertyOverride("Replicas.0.SSESpecification", Map.of("KMSMasterKeyId", key.getKeyArn()));
    }

    private static boolean isAnyRegion(Construct scope) {
        return Token.isUnresolved(Stack.of(scope).getRegion());
    }
}
