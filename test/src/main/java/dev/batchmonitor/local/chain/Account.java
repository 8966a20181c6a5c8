package dev.batchmonitor.local.chain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.Callers;
import dev.batchmonitor.local.aws.Faults;
import dev.batchmonitor.local.aws.LocalAws;
import dev.batchmonitor.local.aws.LocalServices;
import dev.batchmonitor.local.aws.protocol.AwsAccount;
import dev.batchmonitor.local.aws.sns.PublishedMessage;
import dev.batchmonitor.local.queue.LocalQueue;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.local.template.Stack;
import dev.batchmonitor.local.template.Table;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The AWS account that the function talks to: the services in this JVM, or another server behind our log. */
final class Account implements AutoCloseable {
    private final LocalServices services;
    private final LocalAws aws;
    private final List<Table> tables;
    private final Set<String> jobs = new HashSet<>();
    private final FaultPlan faults = new FaultPlan();
    private AwsRecord record;

    Account(Stack stack, ChainOptions options, VirtualClock clock, Callers callers) {
        Environment environment = stack.environment();
        AwsAccount account = new AwsAccount(environment.region(), environment.account());
        services = new LocalServices(clock, account, options.window());
        stack.topics().forEach(topic -> services.topics().add(topic.arn()));
        TopicArns.in(stack.function().environment().values()).forEach(services.topics()::add);
        TopicArns.in(options.settings().values()).forEach(services.topics()::add);
        tables = stack.tables();
        tables.forEach(this::createTable);
        URI endpoint = options.endpoint();
        aws = endpoint == null
                ? LocalAws.start(services, faults, callers)
                : LocalAws.forwardingTo(endpoint, services, faults, callers);
        record = new AwsRecord(aws.log());
    }

    URI endpoint() {
        return aws.endpoint();
    }

    AwsRecord record() {
        return record;
    }

    void putJob(ObjectNode job) {
        services.jobs().put(job);
        jobs.add(job.path("jobId").asText());
    }

    void writeLog(String group, String stream, List<String> lines) {
        services.logs().write(group, stream, lines.toArray(String[]::new));
    }

    /** Lets calls go wrong from now on; the first call from now on is number 1. */
    void setFaults(Faults newFaults) {
        faults.set(newFaults);
    }

    /** Whether something goes wrong with the next call of this operation, which is none of an AWS service. */
    boolean hasFault(String operation) {
        return faults.next(operation).isPresent();
    }

    /** Makes queues known to Amazon SQS, in the place of earlier ones with the same names. */
    void addQueues(Collection<LocalQueue> queues) {
        queues.forEach(services.queues()::add);
    }

    /** Fails to publish these messages from now on. */
    void refuseMessages(Predicate<PublishedMessage> messages) {
        services.topics().refuse(messages);
    }

    /** The Regions that calls were signed for, since the start. */
    Set<String> regions() {
        return aws.log().regions();
    }

    void forgetJobs() {
        jobs.forEach(services.jobs()::remove);
        jobs.clear();
    }

    void forgetRecord() {
        aws.log().clear();
        services.metrics().clear();
        record = new AwsRecord(aws.log());
    }

    /** Forgets jobs, items, logs, faults and what was recorded. */
    void reset() {
        forgetJobs();
        refuseMessages(message -> false);
        tables.forEach(this::createTable);
        services.logs().clear();
        faults.set(Faults.none());
        record = new AwsRecord(aws.log());
    }

    @Override
    public void close() {
        aws.close();
    }

    /** Creates the table anew, without items. */
    private void createTable(Table table) {
        String sortKey = table.sortKey();
        if (sortKey == null) {
            services.tables().create(table.name(), table.partitionKey());
        } else {
            services.tables().create(table.name(), table.partitionKey(), sortKey);
        }
    }
}
