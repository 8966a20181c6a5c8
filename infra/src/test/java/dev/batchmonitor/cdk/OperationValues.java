package dev.batchmonitor.cdk;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.sqs.Queue;

/** Values of the properties that say how the monitor runs and is watched itself. */
final class OperationValues {
    static final Property VPC = Property.made("vpc", OperationValues::vpc, BatchJobMonitor.Builder::vpc);
    static final Property DASHBOARD = Property.of("dashboard", true, BatchJobMonitor.Builder::dashboard);

    private OperationValues() {}

    static List<Property> all() {
        return Stream.of(ofFunction(), ofPlace(), ofAlarms())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Property> ofFunction() {
        return List.of(
                Property.of("batchingWindow", Duration.seconds(20), BatchJobMonitor.Builder::batchingWindow),
                Property.of("memorySize", 1024, BatchJobMonitor.Builder::memorySize),
                Property.of("functionTimeout", Duration.minutes(2), BatchJobMonitor.Builder::functionTimeout),
                Property.of("logRetention", RetentionDays.ONE_MONTH, BatchJobMonitor.Builder::logRetention),
                Property.of("maximumConcurrency", 10, BatchJobMonitor.Builder::maximumConcurrency),
                Property.of("reservedConcurrency", 12, BatchJobMonitor.Builder::reservedConcurrency),
                Property.of("tracing", false, BatchJobMonitor.Builder::tracing),
                Property.of("snapStart", false, BatchJobMonitor.Builder::snapStart),
                Property.made("functionCode", OperationValues::code, BatchJobMonitor.Builder::functionCode));
    }

    private static List<Property> ofPlace() {
        return List.of(
                Property.of("removalPolicy", RemovalPolicy.RETAIN, BatchJobMonitor.Builder::removalPolicy),
                Property.made(
                        "deadLetterQueue",
                        stack -> new Queue(stack, "DeadLetters"),
                        BatchJobMonitor.Builder::deadLetterQueue),
                VPC,
                Property.of("vpcSubnets", isolated(), BatchJobMonitor.Builder::vpcSubnets)
                        .on(VPC),
                Property.made(
                                "securityGroups",
                                stack -> List.of(SecurityGroup.fromSecurityGroupId(stack, "SecurityGroup", "sg-1")),
                                BatchJobMonitor.Builder::securityGroups)
                        .on(VPC));
    }

    private static List<Property> ofAlarms() {
        return List.of(
                Property.of("alarms", MonitorAlarms.none(), BatchJobMonitor.Builder::alarms),
                Property.of(
                                "alarms",
                                MonitorAlarms.all().with(MonitorAlarm.FAILED_JOBS, 100),
                                BatchJobMonitor.Builder::alarms)
                        .on(JobValues.JOB_QUEUES),
                Property.made(
                        "alarmActions",
                        stack -> List.of(new SnsAction(AlertValues.onCall(stack))),
                        BatchJobMonitor.Builder::alarmActions),
                DASHBOARD);
    }

    private static IVpc vpc(Stack stack) {
        return stack.getNode().tryFindChild("Vpc") instanceof IVpc vpc ? vpc : FunctionNetworkTest.vpc(stack);
    }

    private static SubnetSelection isolated() {
        return SubnetSelection.builder().subnetType(SubnetType.PRIVATE_ISOLATED).build();
    }

    private static Code code(Stack stack) {
        return Code.fromBucket(Bucket.fromBucketName(stack, "OtherCode", "other"), "function.zip");
    }
}
