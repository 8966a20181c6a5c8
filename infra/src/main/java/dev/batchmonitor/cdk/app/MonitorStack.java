package dev.batchmonitor.cdk.app;

import dev.batchmonitor.cdk.ArrayAlerts;
import dev.batchmonitor.cdk.BatchJobMonitor;
import dev.batchmonitor.cdk.FailureCause;
import dev.batchmonitor.cdk.FinalStatus;
import dev.batchmonitor.cdk.JobMetric;
import dev.batchmonitor.cdk.MetricDimension;
import dev.batchmonitor.cdk.MonitorAlarms;
import java.util.List;
import java.util.function.BiConsumer;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.batch.JobQueue;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** One stack with one monitor, set up by the context of the app. */
final class MonitorStack extends Stack {
    private static final String QUEUE_NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,127}";
    private static final String LOG_GROUP_NAME = "[A-Za-z0-9_./#-]{1,512}";
    private static final String ARN = "arn:[a-z-]+:%s:[a-z0-9-]+:\\d{12}:%s";

    MonitorStack(Construct scope, String id) {
        this(scope, id, StackProps.builder().build(), (stack, monitor) -> {});
    }

    /** As the app deploys it, with something more said about it. */
    MonitorStack(Construct scope, String id, StackProps props, BiConsumer<Stack, BatchJobMonitor.Builder> more) {
        super(scope, id, props);
        Context context = new Context(getNode());
        BatchJobMonitor.Builder builder = BatchJobMonitor.Builder.create(this, "Monitor");
        more.accept(this, builder);
        context.list("email").ifPresent(builder::alertEmails);
        context.list("phoneNumbers").ifPresent(builder::phoneNumbers);
        watch(context, builder);
        context.text("alertTopicArn")
                .ifPresent(arn -> builder.alertTopic(Topic.fromTopicArn(this, "AlertTopic", topic(arn))));
        ChatContext chats = new ChatContext(context);
        chats.slackChannels().ifPresent(builder::slackChannels);
        chats.teamsChannels().ifPresent(builder::teamsChannels);
        context.number("incidentWindowSeconds").map(Duration::seconds).ifPresent(builder::incidentWindow);
        context.choice("arrayAlerts", ArrayAlerts.class).ifPresent(builder::arrayAlerts);
        context.choices("quietCauses", FailureCause.class).ifPresent(builder::quietCauses);
        context.flag("recoveryAlerts").ifPresent(builder::recoveryAlerts);
        context.number("logLines").ifPresent(builder::logLines);
        context.list("logGroups").map(this::logGroups).ifPresent(builder::logGroups);
        operate(context, builder);
        outputs(builder.build());
    }

    private void watch(Context context, BatchJobMonitor.Builder builder) {
        context.list("jobQueues").map(names -> jobQueues("jobQueues", names)).ifPresent(builder::jobQueues);
        context.list("excludeJobQueues")
                .map(names -> jobQueues("excludeJobQueues", names))
                .ifPresent(builder::excludeJobQueues);
        context.text("eventBusArn")
                .map(arn -> EventBus.fromEventBusArn(this, "EventBus", eventBus(arn)))
                .ifPresent(builder::eventBus);
        context.list("jobDefinitions").ifPresent(builder::jobDefinitions);
        context.list("excludeJobDefinitions").ifPresent(builder::excludeJobDefinitions);
        context.list("jobNamePrefixes").ifPresent(builder::jobNamePrefixes);
        context.list("excludeJobNamePrefixes").ifPresent(builder::excludeJobNamePrefixes);
        context.pairs("jobTags").ifPresent(builder::jobTags);
        context.choices("statuses", FinalStatus.class).ifPresent(builder::statuses);
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

    private List<IJobQueue> jobQueues(String key, List<String> namesOrArns) {
        return namesOrArns.stream().map(name -> jobQueue(key, name)).toList();
    }

    private IJobQueue jobQueue(String key, String nameOrArn) {
        if (!nameOrArn.matches(QUEUE_NAME) && !nameOrArn.matches(ARN.formatted("batch", "job-queue/" + QUEUE_NAME))) {
            throw new ContextException(key, nameOrArn, "names or ARNs of job queues");
        }
        String arn = nameOrArn.startsWith("arn:")
                ? nameOrArn
                : formatArn(ArnComponents.builder()
                        .service("batch")
                        .resource("job-queue")
                        .resourceName(nameOrArn)
                        .build());
        String id = key.equals("jobQueues") ? "JobQueue" : "ExcludedJobQueue";
        return JobQueue.fromJobQueueArn(this, id + nameOrArn.replaceAll(".*/", ""), arn);
    }

    private List<ILogGroup> logGroups(List<String> names) {
        return names.stream().map(this::logGroup).toList();
    }

    private ILogGroup logGroup(String name) {
        if (!name.matches(LOG_GROUP_NAME)) {
            throw new ContextException("logGroups", name, "names of log groups");
        }
        return LogGroup.fromLogGroupName(this, "LogGroup" + name, name);
    }

    private static String topic(String arn) {
        if (!arn.matches(ARN.formatted("sns", "[A-Za-z0-9_-]{1,256}"))) {
            throw new ContextException("alertTopicArn", arn, "the ARN of a standard SNS topic");
        }
        return arn;
    }

    private static String eventBus(String arn) {
        if (!arn.matches(ARN.formatted("events", "event-bus/[A-Za-z0-9._/-]{1,256}"))) {
            throw new ContextException("eventBusArn", arn, "the ARN of an event bus");
        }
        return arn;
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
