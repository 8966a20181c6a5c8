package dev.batchmonitor.cdk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/** What a KMS key has to allow the services that put something into encrypted queues, topics and log groups. */
final class MonitorKey {
    private static final List<String> ENCRYPT_MESSAGES = List.of("kms:Decrypt", "kms:GenerateDataKey*");

    private MonitorKey() {}

    /** Of a key that is the monitor's own: what is a service of AWS may pass it on, nobody else may. */
    static void denyGrants(IKey key) {
        key.addToResourcePolicy(PolicyStatement.Builder.create()
                .effect(Effect.DENY)
                .principals(List.of(new AnyPrincipal()))
                .actions(List.of("kms:CreateGrant"))
                .resources(List.of("*"))
                // Sorted, because the order of Map.of changes from run to run and would change the template with it.
                .conditions(Map.of(
                        "BoolIfExists",
                        new TreeMap<>(
                                Map.of("kms:GrantIsForAWSResource", "false", "aws:PrincipalIsAWSService", "false"))))
                .build());
    }

    /** Lets alarms publish to a topic that is encrypted with the key. */
    static void allowAlarms(Construct scope, IKey key) {
        key.addToResourcePolicy(ofThisAccount(scope, "cloudwatch.amazonaws.com"));
    }

    /**
     * Lets the service behind chats read what a topic that is encrypted with the key sends it. It gets messages from SNS, which
     * decrypts them itself, but reports of lost ones ended with this permission.
     */
    static void allowChats(Construct scope, IKey key) {
        key.addToResourcePolicy(statement(
                "chatbot.amazonaws.com",
                List.of("kms:Decrypt"),
                Map.of("StringLike", Map.of("kms:ViaService", via(scope, "sns")))));
    }

    /** Lets rules and topics of the account send what they could not deliver to a queue with this key; false for an imported key. */
    static boolean allowDeadLetters(Construct scope, IKey key) {
        boolean events = add(key, statement("events.amazonaws.com", ENCRYPT_MESSAGES, Map.of()));
        boolean topics = add(key, ofThisAccount(scope, "sns.amazonaws.com"));
        return events && topics;
    }

    private static boolean add(IKey key, PolicyStatement statement) {
        return Boolean.TRUE.equals(key.addToResourcePolicy(statement).getStatementAdded());
    }

    static void allowAll(Construct scope, IKey key) {
        // No condition for EventBridge: it does not send the context that a key policy could check, and would drop
        // events without a word. Only the monitor's own rules may send to the queues, by the queues' policies.
        PolicyStatement events = statement("events.amazonaws.com", ENCRYPT_MESSAGES, Map.of());
        boolean allAdded = Stream.of(
                        events,
                        ofThisAccount(scope, "cloudwatch.amazonaws.com"),
                        ofThisAccount(scope, "sns.amazonaws.com"),
                        logs(scope))
                .map(statement -> add(key, statement))
                .reduce(true, Boolean::logicalAnd);
        if (!allAdded) {
            Annotations.of(scope)
                    .addWarningV2(
                            "batch-job-monitor:encryptionKeyPolicy",
                            "'encryptionKey' is imported, so its policy cannot be extended here; it has to allow"
                                    + " kms:Decrypt and kms:GenerateDataKey* to events.amazonaws.com,"
                                    + " cloudwatch.amazonaws.com and sns.amazonaws.com, and also kms:Encrypt,"
                                    + " kms:ReEncrypt* and kms:Describe* to the CloudWatch Logs service of this Region."
                                    + " Acknowledge this warning when it does");
        }
    }

    /** The name of a service in the condition {@code kms:ViaService}, with whatever suffix it has in other partitions. */
    static String via(Construct scope, String service) {
        return service + "." + Stack.of(scope).getRegion() + ".amazonaws.com*";
    }

    private static PolicyStatement ofThisAccount(Construct scope, String service) {
        String account = Stack.of(scope).getAccount();
        return statement(service, ENCRYPT_MESSAGES, Map.of("StringEquals", Map.of("aws:SourceAccount", account)));
    }

    private static PolicyStatement logs(Construct scope) {
        Stack stack = Stack.of(scope);
        String logGroups = stack.formatArn(ArnComponents.builder()
                .service("logs")
                .resource("log-group")
                .resourceName("*")
                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                .build());
        return statement(
                "logs." + stack.getRegion() + ".amazonaws.com",
                List.of("kms:Decrypt", "kms:Describe*", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"),
                Map.of("ArnLike", Map.of("kms:EncryptionContext:aws:logs:arn", logGroups)));
    }

    private static PolicyStatement statement(String service, List<String> actions, Map<String, ?> conditions) {
        return PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal(service)))
                .actions(actions)
                .resources(List.of("*"))
                .conditions(conditions)
                .build();
    }
}
