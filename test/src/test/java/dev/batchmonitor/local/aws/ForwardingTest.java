package dev.batchmonitor.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.local.aws.http.HttpEndpoint;
import dev.batchmonitor.local.aws.protocol.WireAnswer;
import dev.batchmonitor.local.aws.protocol.WireRequest;
import dev.batchmonitor.local.aws.sns.PublishedMessage;
import dev.batchmonitor.local.queue.HandDrivenClock;
import dev.batchmonitor.local.queue.QueueSettings;
import java.net.URI;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

final class ForwardingTest {
    private final LocalServices services = new LocalServices(new HandDrivenClock());
    private final String topic = services.topics().create("alerts");
    private final LocalAws other = LocalAws.start(services);
    private final LocalAws gateway = LocalAws.forwardingTo(other.endpoint());
    private final SdkClients clients = SdkClients.of(gateway.endpoint());

    @AfterEach
    void close() {
        clients.close();
        gateway.close();
        other.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "batch:DescribeJobs",
                "cloudwatch:PutMetricData",
                "sns:PublishBatch",
                "sqs:SendMessage",
                "logs:GetLogEvents"
            })
    void theOtherServerAnswersAndBothLogsAgree(String operation) {
        services.queues().create("jobs", QueueSettings.defaults());
        services.logs().write("/aws/batch/job", "s", "line");

        new ApiCalls(topic).call(operation, clients);

        assertThat(gateway.log().counts()).containsOnlyKeys(operation);
        assertThat(gateway.log().counts()).isEqualTo(other.log().counts());
        assertThat(gateway.log().metrics()).isEqualTo(other.log().metrics());
        assertThat(gateway.log().messages()).isEqualTo(other.log().messages());
    }

    @Test
    void onlyWhatTheOtherServerAcceptedIsLogged() {
        PublishBatchRequestEntry good =
                PublishBatchRequestEntry.builder().id("good").message("m").build();
        PublishBatchRequestEntry bad = good.toBuilder().id("bad").subject("\n").build();
        try (SnsClient sns = clients.sns()) {
            sns.publishBatch(r -> r.topicArn(topic).publishBatchRequestEntries(good, bad));
            assertThatThrownBy(() -> sns.publish(r -> r.topicArn("arn:aws:sns:us-east-1:123456789012:none")
                            .message("m")))
                    .isInstanceOf(NotFoundException.class);
        }

        assertThat(gateway.log().messages())
                .extracting(PublishedMessage::message)
                .containsExactly("m");
    }

    @Test
    void theRequestArrivesUnchanged() throws InterruptedException {
        LinkedBlockingQueue<WireRequest> arrived = new LinkedBlockingQueue<>();
        try (HttpEndpoint server = HttpEndpoint.start((request, responder) -> {
                    arrived.add(request);
                    responder.send(WireAnswer.of(200, "application/json", "{\"jobs\":[]}".getBytes(UTF_8)));
                });
                LocalAws toServer = LocalAws.forwardingTo(server.uri());
                SdkClients through = SdkClients.of(toServer.endpoint())) {
            new ApiCalls(topic).call("batch:DescribeJobs", through);

            WireRequest request = arrived.take();
            assertThat(request.method() + " " + request.uri()).isEqualTo("POST /v1/describejobs");
            assertThat(request.header("Host")).contains(toServer.endpoint().getAuthority());
            assertThat(request.header("Authorization").orElseThrow()).contains("/us-east-1/batch/aws4_request");
            assertThat(new String(request.body(), UTF_8)).isEqualTo("{\"jobs\":[\"one\"]}");
        }
    }

    @Test
    void aServerThatIsNotThereIsUnavailable() {
        URI nobody = other.endpoint();
        other.close();

        assertThatThrownBy(() -> new ApiCalls(topic).call("cloudwatch:PutMetricData", clients))
                .isInstanceOfSatisfying(AwsServiceException.class, refusal -> {
                    assertThat(refusal.statusCode()).isEqualTo(503);
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ServiceUnavailable");
                    assertThat(refusal.awsErrorDetails().errorMessage()).contains(nobody.toString());
                });
        assertThat(gateway.log().metrics()).isEmpty();
        assertThat(gateway.log().count("cloudwatch:PutMetricData")).isEqualTo(1);
    }

    @Test
    void anEndpointWithoutHostIsRefusedAtOnce() {
        assertThatThrownBy(() -> LocalAws.forwardingTo(URI.create("localhost")))
                .hasMessage("localhost is no endpoint: use a form like http://127.0.0.1:4566");
    }
}
