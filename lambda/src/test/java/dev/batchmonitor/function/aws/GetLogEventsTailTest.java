package dev.batchmonitor.function.aws;

import static dev.batchmonitor.function.SampleEvents.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.alert.Console;
import dev.batchmonitor.function.alert.LogStream;
import dev.batchmonitor.function.excerpt.LogExcerpt;
import dev.batchmonitor.function.job.JobTimes;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.log.LogLevel;
import dev.batchmonitor.function.time.Deadline;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

class GetLogEventsTailTest {
    private static final int ONE_LINE = 80;

    private final List<String> regions = new ArrayList<>();
    private final List<GetLogEventsRequest> calls = new ArrayList<>();

    @Test
    void oneCallInTheStreamsOwnRegionAsksForItsEnd() {
        LogExcerpt excerpt = read("eu-central-1", GetLogEventsTailTest::twoLines);
        assertThat(excerpt.lines()).containsExactly("first", "second");
        assertThat(regions).containsExactly("eu-central-1");
        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.logGroupName()).isEqualTo("/jobs/etl");
            assertThat(call.logStreamName()).isEqualTo("etl/default/1");
            assertThat(call.startFromHead()).isFalse();
            assertThat(call.limit()).isEqualTo(80);
            assertThat(call.overrideConfiguration().flatMap(limits -> limits.apiCallTimeout()))
                    .hasValue(Duration.ofSeconds(2));
        });
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        ResourceNotFoundException.builder().build(),
                        "There is no such log stream: nothing was printed, or it was deleted."),
                Arguments.of(refusal(400, "ThrottlingException"), "GetLogEvents was throttled."),
                Arguments.of(
                        refusal(403, "AccessDeniedException"),
                        "GetLogEvents was denied (AccessDeniedException): see the property logGroups."),
                Arguments.of(
                        refusal(503, "ServiceUnavailableException"),
                        "GetLogEvents failed at AWS (ServiceUnavailableException)."),
                Arguments.of(
                        SdkClientException.create("reset"),
                        "GetLogEvents gave no usable answer (SdkClientException)."));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsToldInOneSentence(SdkException refusal, String sentence) {
        LogExcerpt excerpt = read("eu-west-1", () -> {
            throw refusal;
        });
        assertThat(excerpt.absence()).isEqualTo(sentence).hasSizeLessThanOrEqualTo(ONE_LINE);
        assertThat(excerpt.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com/", "eu-west-1.example.com", "", "EU", "a b"})
    void noHostIsCalledThatAJobDefinitionMadeUp(String region) {
        assertThat(read(region, GetLogEventsTailTest::twoLines).absence()).contains("a Region for its log");
        assertThat(regions).isEmpty();
    }

    @Test
    void withoutTimeNobodyIsAsked() {
        assertThat(tail(GetLogEventsTailTest::twoLines)
                        .read(stream("eu-west-1"), Deadline.in(Duration.ZERO, CLOCK))
                        .absence())
                .isEqualTo("No time was left for GetLogEvents.");
        assertThat(calls).isEmpty();
    }

    @Test
    void aRegionsClientIsMadeOnce() {
        LogsClients clients = new LogsClients(region -> new FakeLogs(calls, GetLogEventsTailTest::twoLines));
        assertThat(clients.apply("eu-west-1")).isSameAs(clients.apply("eu-west-1"));
        assertThat(clients.apply("eu-west-1")).isNotSameAs(clients.apply("us-east-1"));
    }

    private LogExcerpt read(String region, Supplier<GetLogEventsResponse> logs) {
        return tail(logs).read(stream(region), Deadline.in(Duration.ofSeconds(2), CLOCK));
    }

    private GetLogEventsTail tail(Supplier<GetLogEventsResponse> logs) {
        return new GetLogEventsTail(
                region -> {
                    regions.add(region);
                    return new FakeLogs(calls, logs);
                },
                20,
                new Log(new PrintStream(OutputStream.nullOutputStream()), CLOCK, LogLevel.INFO));
    }

    private static LogStream stream(String region) {
        return new LogStream(
                Console.OF_PARTITION.in("aws", "eu-west-1"), region, "/jobs/etl", "etl/default/1", JobTimes.UNKNOWN);
    }

    private static GetLogEventsResponse twoLines() {
        return GetLogEventsResponse.builder()
                .events(
                        OutputLogEvent.builder().message("first").build(),
                        OutputLogEvent.builder().timestamp(1L).build(),
                        OutputLogEvent.builder().message("second").build())
                .build();
    }

    private static SdkException refusal(int status, String code) {
        return CloudWatchLogsException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    private record FakeLogs(List<GetLogEventsRequest> calls, Supplier<GetLogEventsResponse> answer)
            implements CloudWatchLogsClient {
        @Override
        public GetLogEventsResponse getLogEvents(GetLogEventsRequest request) {
            calls.add(request);
            return answer.get();
        }

        @Override
        public String serviceName() {
            return "logs";
        }

        @Override
        public void close() {
            throw new AssertionError("the client belongs to the execution environment");
        }
    }
}
