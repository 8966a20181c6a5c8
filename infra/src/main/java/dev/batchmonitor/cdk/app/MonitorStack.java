package dev.batchmonitor.cdk.app;

import dev.batchmonitor.cdk.ArrayAlerts;
import dev.batchmonitor.cdk.BatchJobMonitor;
import dev.batchmonitor.cdk.FailureCause;
import dev.batchmonitor.cdk.FinalStatus;
import dev.batchmonitor.cdk.JobMetric;
import dev.batchmonitor.cdk.MetricDimension;
import dev.batchmonitor.cdk.MonitorAlarms;
import java.util.function.BiConsumer;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** One stack with one monitor, set up by the context of the app. */
final class MonitorStack extends Stack {
    MonitorStack(Construct scope, String id) {
        this(
                scope,
                id,
                StackProps.builder()
                        .env(ResourceContext.environment(new Context(scope.getNode()))
                                .orElse(null))
                        .build(),
                (stack, monitor) -> {});
    }

    /** As the app deploys it, with something more said about it. */
    MonitorStack(Construct scope, String id, StackProps props, BiConsumer<Stack, BatchJobMonitor.Builder> more) {
        super(scope, id, props);
        Context context = new Context(getNode());
        BatchJobMonitor.Builder builder = BatchJobMonitor.Builder.create(this, "Monitor");
        more.accept(this, builder);
        ResourceContext resources = new ResourceContext(context, this);
        watch(context, resources, builder);
        alert(context, resources, builder);
        context.number("logLines").ifPresent(builder::logLines);
        resources.logGroups().ifPresent(builder::logGroups);
        operate(context, builder);
        outputs(builder.build());
    }

    private static void watch(Context context, ResourceContext resources, BatchJobMonitor.Builder builder) {
        resources.jobQueues().ifPresent(builder::jobQueues);
        resources.excludedJobQueues().ifPresent(builder::excludeJobQueues);
        resources.eventBus().ifPresent(builder::eventBus);
        context.list("jobDefinitions").ifPresent(builder::jobDefinitions);
        context.list("excludeJobDefinitions").ifPresent(builder::excludeJobDefinitions);
        context.list("jobNamePrefixes").ifPresent(builder::jobNamePrefixes);
        context.list("excludeJobNamePrefixes").ifPresent(builder::excludeJobNamePrefixes);
        context.pairs("jobTags").ifPresent(builder::jobTags);
        context.choices("statuses", FinalStatus.class).ifPresent(builder::statuses);
    }

    private static void alert(Context context, ResourceContext resources, BatchJobMonitor.Builder builder) {
        resources.alertTopic().ifPresent(builder::alertTopic);
        context.list("email").ifPresent(builder::alertEmails);
        context.list("phoneNumbers").ifPresent(builder::phoneNumbers);
        ChatContext chats = new ChatContext(context);
        chats.slackChannels().ifPresent(builder::slackChannels);
        chats.teamsChannels().ifPresent(builder::teamsChannels);
        context.number("incidentWindowSeconds").map(Duration::seconds).ifPresent(builder::incidentWindow);
        context.choice("arrayAlerts", ArrayAlerts.class).ifPresent(builder::arrayAlerts);
        context.choices("quietCauses", FailureCause.class).ifPresent(builder::quietCauses);
        context.flag("attemptAlerts").ifPresent(builder::attemptAlerts);
        context.flag("recoveryAlerts").ifPresent(builder::recoveryAlerts);
        context.text("consoleDomain").ifPresent(builder::consoleDomain);
    }

    private static void operate(Context context, BatchJobMonitor.Builder builder) {
        context.text("metricNamespace").ifPresent(builder::metricNamespace);
        context.choices("metrics", JobMetric.class).ifPresent(builder::metrics);
        context.choices("metricDimensions", MetricDimension.class).ifPresent(builder::metricDimensions);
        context.number("maximumConcurrency").ifPresent(builder::maximumConcurrency);
        context.number("reservedConcurrency").ifPresent(builder::reservedConcurrency);
        context.flag("tracing").ifPresent(builder::tracing);
        context.flag("snapStart").ifPresent(builder::snapStart);
        context.choice("removalPolicy", Removal.class)
                .map(removal -> RemovalPolicy.valueOf(removal.name()))
                .ifPresent(builder::removalPolicy);
        context.number("memorySize").ifPresent(builder::memorySize);
        context.number("timeoutSeconds").map(Duration::seconds).ifPresent(builder::functionTimeout);
        context.number("batchingWindowSeconds").map(Duration::seconds).ifPresent(builder::batchingWindow);
        context.number("logRetentionDays")
                .map(days -> LogRetention.of("logRetentionDays", days))
                .ifPresent(builder::logRetention);
        builder.alarms(context.flag("alarms").orElse(true) ? MonitorAlarms.all() : MonitorAlarms.none());
        builder.dashboard(context.flag("dashboard").orElse(true));
    }

    private void outputs(BatchJobMonitor monitor) {
        output("AlertTopicArn", monitor.getAlertTopic().getTopicArn());
        output("QueueUrl", monitor.getQueue().getQueueUrl());
        output("DeadLetterQueueUrl", monitor.getDeadLetterQueue().getQueueUrl());
        output("FunctionName", monitor.getFunction().getFunctionName());
    }

    private void output(String id, String value) {
        CfnOutput.Builder.create(this, id).value(value).build();
    }
}
