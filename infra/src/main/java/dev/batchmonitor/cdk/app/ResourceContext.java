package dev.batchmonitor.cdk.app;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.batch.JobQueue;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.events.IEventBus;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.TopicAttributes;

/** Resources that are there already, by name or ARN. */
record ResourceContext(Context context, Stack stack) {
    private static final String QUEUE_NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,127}";
    private static final String LOG_GROUP_NAME = "[A-Za-z0-9_./#-]{1,512}";
    private static final String ARN = "arn:[a-z-]+:%s:[a-z0-9-]+:\\d{12}:%s";
    private static final String EVENT_BUS = "eventBusArn";
    private static final String TOPIC = "alertTopicArn";
    private static final String TOPIC_KEY = "alertTopicKeyArn";

    /** Rules stand where their bus does; without a central one the stack may be deployed to any account and Region. */
    static Optional<Environment> environment(Context context) {
        return eventBusArn(context)
                .map(arn -> arn.split(":", -1))
                .map(arn -> Environment.builder().region(arn[3]).account(arn[4]).build());
    }

    Optional<IEventBus> eventBus() {
        return eventBusArn(context).map(arn -> EventBus.fromEventBusArn(stack, "EventBus", arn));
    }

    Optional<List<IJobQueue>> jobQueues() {
        return jobQueues("jobQueues", "JobQueue");
    }

    Optional<List<IJobQueue>> excludedJobQueues() {
        return jobQueues("excludeJobQueues", "ExcludedJobQueue");
    }

    Optional<List<ILogGroup>> logGroups() {
        return each("logGroups", LOG_GROUP_NAME, "names of log groups")
                .map(names -> names.stream().map(this::logGroup).toList());
    }

    /** The function may use the topic's key only if it is told of it. */
    Optional<ITopic> alertTopic() {
        Optional<String> topic =
                text(context, TOPIC, ARN.formatted("sns", "[A-Za-z0-9_-]{1,256}"), "the ARN of a standard SNS topic");
        Optional<String> key = text(
                context, TOPIC_KEY, ARN.formatted("kms", "key/[A-Za-z0-9-]{1,256}"), "the ARN of the topic's KMS key");
        if (topic.isEmpty() && key.isPresent()) {
            throw ContextException.incomplete(TOPIC_KEY, TOPIC);
        }
        return topic.map(arn -> Topic.fromTopicAttributes(
                stack,
                "AlertTopic",
                TopicAttributes.builder().topicArn(arn).keyArn(key.orElse(null)).build()));
    }

    private Optional<List<IJobQueue>> jobQueues(String key, String id) {
        String arn = ARN.formatted("batch", "job-queue/" + QUEUE_NAME);
        return each(key, QUEUE_NAME + "|" + arn, "names or ARNs of job queues")
                .map(queues -> queues.stream().map(queue -> jobQueue(id, queue)).toList());
    }

    private IJobQueue jobQueue(String id, String nameOrArn) {
        String arn = nameOrArn.startsWith("arn:")
                ? nameOrArn
                : stack.formatArn(ArnComponents.builder()
                        .service("batch")
                        .resource("job-queue")
                        .resourceName(nameOrArn)
                        .build());
        // There may be others of the same name.
        return JobQueue.fromJobQueueArn(stack, id + nameOrArn.replace('/', ':'), arn);
    }

    private ILogGroup logGroup(String name) {
        return LogGroup.fromLogGroupName(stack, "LogGroup" + name, name);
    }

    private static Optional<String> eventBusArn(Context context) {
        return text(
                context,
                EVENT_BUS,
                ARN.formatted("events", "event-bus/[A-Za-z0-9._/-]{1,256}"),
                "the ARN of an event bus");
    }

    private static Optional<String> text(Context context, String key, String pattern, String allowed) {
        Optional<String> text = context.text(key);
        text.filter(given -> !given.matches(pattern)).ifPresent(given -> {
            throw new ContextException(key, given, allowed);
        });
        return text;
    }

    private Optional<List<String>> each(String key, String pattern, String allowed) {
        Optional<List<String>> entries = context.list(key);
        entries.ifPresent(given -> {
            given.stream().filter(entry -> !entry.matches(pattern)).forEach(entry -> {
                throw new ContextException(key, entry, allowed);
            });
            if (new HashSet<>(given).size() < given.size()) {
                throw new ContextException(key, String.join(",", given), allowed + ", each once");
            }
        });
        return entries;
    }
}
