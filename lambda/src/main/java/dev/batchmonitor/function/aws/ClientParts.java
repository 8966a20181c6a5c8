package dev.batchmonitor.function.aws;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * What all clients share.
 *
 * @param http sends requests
 * @param credentials what they are signed with
 * @param timer ends calls that take too long; by default each client has five threads for that
 */
record ClientParts(SdkHttpClient http, AwsCredentialsProvider credentials, ScheduledExecutorService timer) {
    /** A timer of one thread, which keeps no JVM alive. */
    static ScheduledExecutorService newTimer() {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "call-timeouts");
            thread.setDaemon(true);
            return thread;
        });
    }

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, String region, RetryStrategy retries, ExecutionInterceptor... interceptors) {
        return builder.region(Region.of(region))
                .httpClient(http)
                .credentialsProvider(credentials)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(retries)
                        .scheduledExecutorService(timer)
                        .executionInterceptors(List.of(interceptors))
                        .build())
                .build();
    }
}
