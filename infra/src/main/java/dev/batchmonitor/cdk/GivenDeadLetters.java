package dev.batchmonitor.cdk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * A dead-letter queue that is not the monitor's own. Its policy names all rules and topics of the account, and not those of the
 * monitor: if the queue is in another stack, the two stacks would otherwise need each other.
 */
final class GivenDeadLetters {
    private GivenDeadLetters() {}

    /** The queue as the monitor uses it, which leaves its policy alone. */
    static IQueue open(Construct scope, IQueue queue) {
        boolean rules = allow(scope, queue, "events", "rule/*");
        boolean topics = allow(scope, queue, "sns", "*");
        IKey key = queue.getEncryptionMasterKey();
        boolean keyAdded = key == null || MonitorKey.allowDeadLetters(scope, key);
        if (!rules || !topics || !keyAdded) {
            Annotations.of(scope)
                    .addWarningV2(
                            "batch-job-monitor:deadLetterQueuePolicy",
                            "'deadLetterQueue' or its KMS key is imported, so its policy cannot be extended here; it has to"
                                    + " allow sqs:SendMessage, and its key kms:Decrypt and kms:GenerateDataKey*, to"
                                    + " events.amazonaws.com and sns.amazonaws.com. Acknowledge this warning when it does");
        }
        return Queue.fromQueueArn(scope, "GivenDeadLetterQueue", queue.getQueueArn());
    }

    private static boolean allow(Construct scope, IQueue queue, String service, String senders) {
        String sender = Stack.of(scope)
                .formatArn(ArnComponents.builder()
                        .service(service)
                        .resource(senders)
                        .arnFormat(ArnFormat.NO_RESOURCE_NAME)
                        .build());
        return queue.addToResourcePolicy(PolicyStatement.Builder.create()
                        .principals(List.of(new ServicePrincipal(service + ".amazonaws.com")))
                        .actions(List.of("sqs:SendMessage"))
                        .resources(List.of(queue.getQueueArn()))
                        .conditions(Map.of("ArnLike", Map.of("aws:SourceArn", sender)))
                        .build())
                .getStatementAdded();
    }
}
