package dev.batchmonitor.function.aws;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The SDK clients, on one HTTP client. Everything is given explicitly: what the SDK would have to find out by itself
 * costs time at each cold start. Endpoints follow {@code AWS_ENDPOINT_URL}, as in every SDK.
 */
public record AwsClients(
        BatchClient batch,
        CloudWatchClient cloudWatch,
        SnsClient sns,
        Function<String, CloudWatchLogsClient> logs,
        Supplier<DynamoDbClient> dynamoDb,
        Supplier<SqsClient> sqs) {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /** Clients for the Region, with the credentials that Lambda gives the function. */
    public static AwsClients in(String region) {
        return of(
                region,
                new ClientParts(
                        AwsCrtHttpClient.builder()
                                .connectionTimeout(CONNECT_TIMEOUT)
                                .build(),
                        credentials(),
                        ClientParts.newTimer()));
    }

    /** Clients for the Region, made of these parts. */
    static AwsClients of(String region, ClientParts parts) {
        RetryStrategy retries = Retries.standard();
        return new AwsClients(
                parts.client(BatchClient.builder(), region, retries, new JobAnswers()),
                parts.client(CloudWatchClient.builder(), region, retries),
                parts.client(SnsClient.builder(), region, retries),
                new LogsClients(logRegion -> parts.client(CloudWatchLogsClient.builder(), logRegion, Retries.ofLogs())),
                () -> parts.client(DynamoDbClient.builder(), region, Retries.ofTable()),
                () -> parts.client(SqsClient.builder(), region, retries));
    }

    /** Lambda gives them as variables; to a function restored by SnapStart, from a container endpoint. */
    private static AwsCredentialsProvider credentials() {
        return AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(),
                ContainerCredentialsProvider.builder().build());
    }
}
