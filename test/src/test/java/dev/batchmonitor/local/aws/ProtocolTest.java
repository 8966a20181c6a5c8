package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.queue.HandDrivenClock;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the newest AWS SDK for Java no longer sends, and what no SDK sends. */
final class ProtocolTest {
    private static final String SIGNED = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260115/us-east-1/%s/aws4_request, "
            + "SignedHeaders=host, Signature=00";

    private final LocalServices services = new LocalServices(new HandDrivenClock());
    private final LocalAws aws = LocalAws.start(services);

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void cloudWatchAlsoSpeaksTheQueryProtocol() throws IOException, InterruptedException {
        HttpResponse<String> answer = post(
                "/",
                "Action=PutMetricData&Version=2010-08-01&Namespace=n&MetricData.member.1.MetricName=m"
                        + "&MetricData.member.1.Timestamp=2026-01-15T12:00:00Z"
                        + "&MetricData.member.1.Values.member.1=2&MetricData.member.1.Values.member.2=3"
                        + "&MetricData.member.1.Dimensions.member.1.Name=a&MetricData.member.1.Dimensions.member.1.Value=b",
                Map.of(
                        "Content-Type",
                        "application/x-www-form-urlencoded; charset=utf-8",
                        "Authorization",
                        SIGNED.formatted("monitoring")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("<PutMetricDataResponse>");
        assertThat(services.metrics().sum("n", "m", Map.of("a", "b"))).isEqualTo(5);
        assertThat(aws.log().counts()).containsEntry("cloudwatch:PutMetricData", 1);
    }

    @Test
    void cloudWatchAlsoSpeaksJson() throws IOException, InterruptedException {
        HttpResponse<String> answer = post(
                "/",
                "{\"Namespace\":\"n\",\"MetricData\":[{\"MetricName\":\"m\",\"Value\":\"NaN\"}]}",
                Map.of(
                        "Content-Type", "application/x-amz-json-1.0",
                        "X-Amz-Target", "GraniteServiceVersion20100801.PutMetricData",
                        "Authorization", SIGNED.formatted("monitoring")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("x-amzn-query-error")).contains("InvalidParameterValue;Sender");
        assertThat(answer.body()).contains("com.amazonaws.cloudwatch#InvalidParameterValueException");
    }

    @Test
    void aCallThatIsNotSignedIsRefused() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/v1/describejobs", "{\"jobs\":[]}", Map.of());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("x-amzn-errortype")).contains("MissingAuthenticationTokenException");
    }

    @Test
    void aBodyThatCannotBeReadIsRefused() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                post("/v1/describejobs", "{\"jobs\":", Map.of("Authorization", SIGNED.formatted("batch")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("x-amzn-errortype")).contains("SerializationException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Action=Publish&Message=%zz", "Action=Publish&List.member.x=1"})
    void aFormThatCannotBeReadIsRefused(String form) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(
                "/",
                form,
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Authorization", SIGNED.formatted("sns")));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void whatNobodyKnowsIsCountedUnderItsPath() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                post("/2015-03-31/functions", "{}", Map.of("Authorization", SIGNED.formatted("lambda")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(aws.log().counts()).containsOnlyKeys("lambda:POST /2015-03-31/functions");
    }

    private HttpResponse<String> post(String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(aws.endpoint().resolve(path)).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
