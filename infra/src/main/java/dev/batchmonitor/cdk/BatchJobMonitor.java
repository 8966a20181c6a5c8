package dev.batchmonitor.cdk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.IAlarmAction;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.dynamodb.TableV2;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.ITopicSubscription;
import software.amazon.awscdk.services.sns.Subscription;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * Watches the jobs of AWS Batch in one account and Region, publishes CloudWatch metrics about them and alerts to an SNS
 * topic when they fail.
 *
 * <pre>{@code
 * BatchJobMonitor.Builder.create(this, "Monitor")
 *         .alertEmails(List.of("ops@example.com"))
 *         .build();
 * }</pre>
 *
 * <p>It makes EventBridge rules on the default event bus, an SQS queue with a dead-letter queue, a Lambda function with
 * role and log group, a DynamoDB table of incidents, alarms on itself, and an SNS topic with a KMS key unless one is given.
 * All of them go away with the stack, unless {@code removalPolicy} keeps those that hold something.
 */
public final class BatchJobMonitor extends FunctionParts implements IGrantable, JobMetrics, NativeMetrics {
    private final MonitorQueues queues;
    private final IQueue deadLetterQueue;
    private final EventDelivery delivery;
    private final ITopic alertTopic;
    private final @Nullable TableV2 incidentTable;
    private final MonitorFunction function;
    private final MonitorParts parts;
    private final AlarmSet alarms;
    private final @Nullable Dashboard dashboard;

    private BatchJobMonitor(Builder props, EventRules eventRules) {
        super(props.scope, props.id);
        if (props.encryptionKey() != null) {
            MonitorKey.allowAll(this, props.encryptionKey());
        }
        queues = MonitorQueues.create(this, props);
        deadLetterQueue = props.deadLetterQueue() == null ? queues.deadLetterQueue() : props.deadLetterQueue();
        delivery = EventDelivery.create(this, props, eventRules, queues);
        alertTopic = AlertTopic.create(this, props, queues.deadLetterQueue());
        incidentTable = IncidentTable.create(this, props);
        FunctionResources resources =
                FunctionResources.of(queues.queue(), alertTopic, props.alertRules(), incidentTable);
        TopicOwners.advise(this, resources.topics());
        function = MonitorFunction.create(this, props, resources);
        parts = new MonitorParts(this, queues, props.eventBus(), delivery.rules(), function, MonitorMetrics.of(props));
        alarms = AlarmSet.create(props, parts, alertTopic);
        dashboard = MonitorDashboard.create(props, parts, alarms.all());
    }

    /** {@return the topic that alerts are published to; subscribe to it whoever or whatever should know} */
    public ITopic getAlertTopic() {
        return alertTopic;
    }

    /** {@return the queue between the rules and the function} */
    public Queue getQueue() {
        return queues.queue();
    }

    /** {@return the queue that holds, for 14 days if it is the monitor's own, what could not be delivered or handled; it should be empty} */
    public IQueue getDeadLetterQueue() {
        return deadLetterQueue;
    }

    /** {@return the rules that bring events to the queue; more come into being with {@link #addQueue}} */
    public List<Rule> getRules() {
        return delivery.rules();
    }

    /** {@return the table of incidents that are not over, which holds nothing worth keeping; null if {@code incidentWindow} is zero} */
    public @Nullable TableV2 getIncidentTable() {
        return incidentTable;
    }

    /** {@return the alarms that {@code alarms} asks for} */
    public List<Alarm> getAlarms() {
        return alarms.all();
    }

    /** {@return the dashboard; null unless {@code dashboard} is true} */
    public @Nullable Dashboard getDashboard() {
        return dashboard;
    }

    /** {@return the widgets of the dashboard, for one of your own, whether the monitor has one or not: rows of new ones with each call} */
    public List<List<IWidget>> getDashboardWidgets() {
        return MonitorDashboard.widgets(parts, alarms.all());
    }

    /**
     * Lets every alarm do something more when it goes off, besides publishing to the alert topic.
     *
     * @param actions the actions, such as {@code new SnsAction(topic)}
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html">Alarm actions</a>
     */
    public void addAlarmAction(IAlarmAction... actions) {
        alarms.addActions(actions);
    }

    /**
     * Watches one more job queue, with alarms as the others have. The dashboard shows its metrics, but not these alarms.
     *
     * @param jobQueue a job queue in the account and Region of the monitor (with {@code eventBus} in any), which is not
     *     watched yet
     * @throws IllegalArgumentException if the monitor was made without job queues, so that every one is watched already,
     *     or if the job queue cannot be watched
     */
    public void addQueue(IJobQueue jobQueue) {
        alarms.check(jobQueue);
        alarms.addQueue(jobQueue, delivery.add(jobQueue));
    }

    /**
     * Subscribes whatever it is to the alert topic, whether that is new or given.
     *
     * @param subscription for example of an e-mail address, a queue or a function; with a filter policy on the message's
     *     attributes if only some alerts are wanted
     * @return what was made of it
     */
    public Subscription addSubscription(ITopicSubscription subscription) {
        return alertTopic.addSubscription(subscription);
    }

    /**
     * What a {@code grant} method of another construct gives its permissions to: the function's policy, so that
     * {@code bucket.grantRead(monitor)} lets the function read.
     */
    @Override
    public IPrincipal getGrantPrincipal() {
        return function.policy().getGrantPrincipal();
    }

    @Override
    MonitorFunction monitorFunction() {
        return function;
    }

    @Override
    public MathExpression metric(String metricName) {
        return parts.metrics().allJobQueues(metricName);
    }

    @Override
    public Metric metric(String metricName, IJobQueue jobQueue) {
        return parts.metrics().ofJobQueue(this, metricName, jobQueue);
    }

    @Override
    public Metric metric(String metricName, MetricOptions options) {
        return parts.metrics().metric(this, metricName, options);
    }

    @Override
    public Metric metricNative(String metricName, IJobQueue jobQueue, MetricOptions options) {
        return NativeMetric.of(this, metricName, jobQueue, options);
    }

    /** Builds a {@link BatchJobMonitor}. Every property is optional: without any, all job queues are watched. */
    public static final class Builder extends DashboardProps implements software.amazon.jsii.Builder<BatchJobMonitor> {
        private final Construct scope;
        private final String id;

        private Builder(Construct scope, String id) {
            this.scope = scope;
            this.id = id;
        }

        /**
         * Begins a monitor.
         *
         * @param scope the stack or construct it belongs to
         * @param id its name in there, which is part of the logical ids of all it makes
         * @return a new builder
         */
        public static Builder create(Construct scope, String id) {
            return new Builder(scope, id);
        }

        /**
         * Makes the monitor.
         *
         * @return the construct
         * @throws IllegalArgumentException if any property cannot work; the message names all of them, and nothing was
         *     added to the scope
         */
        @Override
        public BatchJobMonitor build() {
            EventRules eventRules = EventRules.of(this, Stack.of(scope));
            MonitorChecks.check(this, scope, id, eventRules);
            BatchJobMonitor monitor = new BatchJobMonitor(this, eventRules);
            KnownFindings.acknowledge(monitor, this);
            return monitor;
        }

        @Override
        Builder builder() {
            return this;
        }
    }
}
