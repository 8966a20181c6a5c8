package dev.batchmonitor.cdk;

import java.util.List;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.ApplicationLogLevel;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.SystemLogLevel;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * The function with all it needs: log group, role, published version and the mapping that feeds it.
 *
 * @param function the function
 * @param alias the published version that the queue feeds; SnapStart works on published versions only
 * @param eventSource the mapping that feeds the alias from the queue
 * @param role the role the function runs as
 * @param policy all that the role may do
 * @param logGroup the function's own log
 */
record MonitorFunction(
        Function function,
        Alias alias,
        EventSourceMapping eventSource,
        Role role,
        ManagedPolicy policy,
        LogGroup logGroup) {
    private static final int BATCH_SIZE = 1000;

    static MonitorFunction create(Construct scope, FunctionProps props, FunctionResources resources) {
        LogGroup logGroup = LogGroup.Builder.create(scope, "LogGroup")
                .retention(props.logRetention())
                .encryptionKey(props.encryptionKey())
                .removalPolicy(props.removalPolicy())
                .build();
        ManagedPolicy policy = FunctionPolicy.create(scope, props, resources, logGroup);
        Role role = Role.Builder.create(scope, "FunctionRole")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .managedPolicies(List.of(policy))
                .build();
        Function function = function(scope, props, role.withoutPolicyUpdates(), resources, logGroup);
        Alias alias = Alias.Builder.create(scope, "Alias")
                .aliasName("live")
                .version(function.getCurrentVersion())
                .build();
        EventSourceMapping eventSource = feed(scope, props, resources.queue(), alias);
        return new MonitorFunction(function, alias, eventSource, role, policy, logGroup);
    }

    private static Function function(
            Construct scope, FunctionProps props, IRole role, FunctionResources resources, LogGroup logGroup) {
        Code code = props.functionCode();
        Function.Builder builder = Function.Builder.create(scope, "Function")
                .description("Turns AWS Batch state changes into CloudWatch metrics and SNS alerts")
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .handler("dev.batchmonitor.function.MonitorHandler")
                .code(code == null ? FunctionCode.embedded(scope) : code)
                .environment(FunctionEnvironment.of(scope, props, resources))
                .memorySize(props.memorySize())
                .timeout(props.functionTimeout())
                .role(role)
                .snapStart(props.snapStart() ? SnapStartConf.ON_PUBLISHED_VERSIONS : null)
                .tracing(props.tracing() ? Tracing.ACTIVE : Tracing.DISABLED)
                .reservedConcurrentExecutions(props.reservedConcurrency())
                .logGroup(logGroup)
                .loggingFormat(LoggingFormat.JSON)
                .applicationLogLevelV2(ApplicationLogLevel.INFO)
                .systemLogLevelV2(SystemLogLevel.WARN);
        FunctionNetwork.place(builder, props);
        Function function = builder.build();
        Annotations.of(function)
                .acknowledgeWarning("@aws-cdk/aws-lambda:snapStartRequirePublish", "the alias is a published version");
        return function;
    }

    private static EventSourceMapping feed(Construct scope, FunctionProps props, Queue queue, Alias alias) {
        return EventSourceMapping.Builder.create(scope, "EventSource")
                .target(alias)
                .eventSourceArn(queue.getQueueArn())
                .batchSize(BATCH_SIZE)
                .maxBatchingWindow(props.batchingWindow())
                .maxConcurrency(props.maximumConcurrency())
                .reportBatchItemFailures(true)
                .build();
    }
}
