package dev.batchmonitor.local.aws;

import java.time.Duration;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sqs.SqsClient;

/** One good call of one operation per protocol. */
record ApiCalls(String topicArn) {
    void call(String operation, SdkClients clients) {
        switch (operation) {
            case "batch:DescribeJobs" -> describeJobsWithin(Duration.ofMinutes(1), clients);
            case "cloudwatch:PutMetricData" -> putMetricData(clients);
            case "sns:PublishBatch" -> publishBatch(clients);
            case "sqs:SendMessage" -> sendMessage(clients);
            case "logs:GetLogEvents" -> getLogEvents(clients);
            default -> throw new IllegalArgumentException(operation);
        }
    }

    void describeJobsWithin(Duration timeout, SdkClients clients) {
        try (BatchClient batch = clients.batch()) {
            batch.describeJobs(r -> r.jobs("one").overrideConfiguration(c -> c.apiCallTimeout(timeout)));
        }
    }

    private static void putMetricData(SdkClients clients) {
        MetricDatum datum = MetricDatum.builder().metricName("m").value(1.0).build();
        try (CloudWatchClient cloudWatch = clients.cloudWatch()) {
            cloudWatch.putMetricData(r -> r.namespace("n").metricData(datum));
        }
    }

    private void publishBatch(SdkClients clients) {
        PublishBatchRequestEntry entry =
                PublishBatchRequestEntry.builder().id("a").message("m").build();
        try (SnsClient sns = clients.sns()) {
            sns.publishBatch(r -> r.topicArn(topicArn).publishBatchRequestEntries(entry));
        }
    }

    private static void sendMessage(SdkClients clients) {
        try (SqsClient sqs = clients.sqs()) {
            sqs.sendMessage(r -> r.queueUrl("https://sqs.us-east-1.amazonaws.com/123456789012/jobs")
                    .messageBody("m"));
        }
    }

    private static void getLogEvents(SdkClients clients) {
        try (CloudWatchLogsClient logs = clients.logs()) {
            logs.getLogEvents(r -> r.logGroupName("/aws/batch/job").logStreamName("s"));
        }
    }
}
