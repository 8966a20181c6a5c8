package dev.batchmonitor.cdk;

import java.util.List;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.constructs.IConstruct;

/** What policy checks such as cdk-nag find in a monitor although it is meant so. The user need not explain it to them. */
final class KnownFindings {
    private KnownFindings() {}

    static void acknowledge(BatchJobMonitor monitor, NetworkProps props) {
        // Without the name of its pack in front, because older releases of CDK refuse an id with two '::'.
        acknowledge(
                monitor,
                "AwsSolutions-IAM5[Resource::*]",
                "DescribeJobs, PutMetricData and the actions of X-Ray know no resources");
        acknowledge(
                monitor,
                "Serverless::Serverless-LambdaEventSourceMappingDestination",
                "an SQS queue has a dead-letter queue instead of a destination");
        for (String pack : List.of("Serverless", "NIST.800.53.R5", "HIPAA.Security")) {
            acknowledge(
                    monitor.getFunction(),
                    pack + "::" + pack + "-LambdaDLQ",
                    "only the queue invokes the function, and it has a dead-letter queue");
        }
        acknowledgeState(monitor, props);
        acknowledgeNames(monitor, props);
    }

    private static void acknowledgeState(BatchJobMonitor monitor, NetworkProps props) {
        if (props.deadLetterQueue() == null) {
            acknowledge(
                    monitor.getDeadLetterQueue(),
                    "Serverless::Serverless-SQSRedrivePolicy",
                    "this is the dead-letter queue");
        }
        if (monitor.getIncidentTable() != null) {
            // cdk-nag 3.0 looks at tables of the older kind only; another release may not.
            acknowledge(
                    monitor.getIncidentTable(),
                    "AwsSolutions-DDB3",
                    "it holds the state of the last minutes, which is of no use later");
        }
    }

    private static void acknowledgeNames(BatchJobMonitor monitor, NetworkProps props) {
        if (JobLogs.areRead(props)) {
            acknowledgeAll(
                    monitor,
                    "the names of the jobs' log streams are made by AWS Batch",
                    JobLogs.streams(monitor, props));
        }
        if (props.vpc() != null) {
            acknowledgeAll(
                    monitor,
                    "AWS Lambda makes network interfaces, whose ids nobody knows before",
                    FunctionNetwork.resources(monitor, props.vpc()));
        }
    }

    private static void acknowledgeAll(BatchJobMonitor monitor, String reason, String... wildcards) {
        for (String wildcard : wildcards) {
            String resource = FlatReference.of(Stack.of(monitor).resolve(wildcard));
            try {
                acknowledge(monitor, "AwsSolutions-IAM5[Resource::" + resource + "]", reason);
            } catch (RuntimeException e) {
                // Releases of CDK that refuse an id in which an ARN stands. What they throw is of no class of its own.
                Annotations.of(monitor).addInfo("cdk-nag may find a wildcard in " + resource + ", which is meant so");
            }
        }
    }

    private static void acknowledge(IConstruct construct, String id, String reason) {
        Validations.of(construct)
                .acknowledge(Acknowledgment.builder().id(id).reason(reason).build());
    }
}
