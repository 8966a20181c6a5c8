package dev.batchmonitor.local.aws;

import dev.batchmonitor.local.aws.batch.JobStore;
import dev.batchmonitor.local.aws.cloudwatch.MetricStore;
import dev.batchmonitor.local.aws.cloudwatch.TimestampWindow;
import dev.batchmonitor.local.aws.dynamodb.Tables;
import dev.batchmonitor.local.aws.logs.LogGroups;
import dev.batchmonitor.local.aws.protocol.AwsAccount;
import dev.batchmonitor.local.aws.protocol.Operation;
import dev.batchmonitor.local.aws.sns.Topics;
import dev.batchmonitor.local.aws.sqs.Queues;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/** The services of one account in one Region, and what they hold. All empty at first. */
public final class LocalServices {
    private final JobStore jobs = new JobStore();
    private final MetricStore metrics;
    private final Topics topics;
    private final Queues queues;
    private final LogGroups logs;
    private final Tables tables = new Tables();

    /** Services of an example account in {@code us-east-1}. */
    public LocalServices(InstantSource clock) {
        this(clock, AwsAccount.EXAMPLE, TimestampWindow.AWS);
    }

    /**
     * Services of an account of one's own.
     *
     * @param clock what the services take for now
     * @param account where resources live
     * @param window the timestamps that CloudWatch takes
     */
    public LocalServices(InstantSource clock, AwsAccount account, TimestampWindow window) {
        this.metrics = new MetricStore(clock, window);
        this.topics = new Topics(account);
        this.queues = new Queues(account, clock);
        this.logs = new LogGroups(clock);
    }

    /** The jobs that AWS Batch knows. */
    public JobStore jobs() {
        return jobs;
    }

    /** The datums that CloudWatch took. */
    public MetricStore metrics() {
        return metrics;
    }

    /** The topics and subscriptions of Amazon SNS. */
    public Topics topics() {
        return topics;
    }

    /** The queues of Amazon SQS. */
    public Queues queues() {
        return queues;
    }

    /** The log groups of CloudWatch Logs. */
    public LogGroups logs() {
        return logs;
    }

    /** The tables of Amazon DynamoDB. */
    public Tables tables() {
        return tables;
    }

    /** Every operation by its name in IAM's form. */
    Map<String, Operation> operations() {
        Map<String, Operation> operations = new TreeMap<>();
        jobs.operations().forEach((name, operation) -> operations.put("batch:" + name, operation));
        metrics.operations().forEach((name, operation) -> operations.put("cloudwatch:" + name, operation));
        topics.operations().forEach((name, operation) -> operations.put("sns:" + name, operation));
        queues.operations().forEach((name, operation) -> operations.put("sqs:" + name, operation));
        logs.operations().forEach((name, operation) -> operations.put("logs:" + name, operation));
        tables.operations().forEach((name, operation) -> operations.put("dynamodb:" + name, operation));
        return operations;
    }
}
