package dev.batchmonitor.local.aws;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Clients of the AWS SDK for Java that talk to a local endpoint. */
final class SdkClients implements AutoCloseable {
    private final URI endpoint;
    private final RetryStrategy retries;
    private final SdkHttpClient http =
            AwsCrtHttpClient.builder().connectionTimeout(Duration.ofSeconds(5)).build();

    private SdkClients(URI endpoint, RetryStrategy retries) {
        this.endpoint = endpoint;
        this.retries = retries;
    }

    /** Clients that try once, so that a test sees each refusal. */
    static SdkClients of(URI endpoint) {
        return new SdkClients(endpoint, AwsRetryStrategy.doNotRetry());
    }

    /** Clients that try three times without a pause. */
    static SdkClients retrying(URI endpoint) {
        RetryStrategy threeAttempts = AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(3)
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build();
        return new SdkClients(endpoint, threeAttempts);
    }

    BatchClient batch() {
        return local(BatchClient.builder()).build();
    }

    CloudWatchClient cloudWatch() {
        return local(CloudWatchClient.builder()).build();
    }

    DynamoDbClient dynamoDb() {
        return local(DynamoDbClient.builder()).build();
    }

    CloudWatchLogsClient logs() {
        return local(CloudWatchLogsClient.builder()).build();
    }

    SnsClient sns() {
        return local(SnsClient.builder()).build();
    }

    SqsClient sqs() {
        return local(SqsClient.builder()).build();
    }

    private <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B local(B builder) {
        builder.httpClient(http);
        builder.endpointOverride(endpoint);
        builder.region(Region.US_EAST_1);
        builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "key")));
        builder.overrideConfiguration(config -> config.retryStrategy(retries));
        return builder;
    }

    @Override
    public void close() {
        http.close();
    }
}
