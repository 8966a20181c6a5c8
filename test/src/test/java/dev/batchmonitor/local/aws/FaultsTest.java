package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.batchmonitor.local.queue.HandDrivenClock;
import dev.batchmonitor.local.queue.QueueSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

final class FaultsTest {
    private final LocalServices services = new LocalServices(new HandDrivenClock());
    private final String topic = services.topics().create("alerts");
    private final ApiCalls calls = new ApiCalls(topic);

    FaultsTest() {
        services.queues().create("jobs", QueueSettings.defaults());
        services.logs().write("/aws/batch/job", "s", "line");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                        "batch:DescribeJobs",
                        "cloudwatch:PutMetricData",
                        "sns:PublishBatch",
                        "sqs:SendMessage",
                        "logs:GetLogEvents")
                .flatMap(operation -> Stream.of(
                        arguments(operation, Fault.throttled(), 400, "ThrottlingException", true),
                        arguments(
                                operation,
                                Fault.error(429, "TooManyRequestsException", "Slow down"),
                                429,
                                "TooManyRequestsException",
                                true),
                        arguments(
                                operation, Fault.error(500, "InternalFailure", "Sorry"), 500, "InternalFailure", false),
                        arguments(
                                operation,
                                Fault.error(503, "ServiceUnavailable", "Later"),
                                503,
                                "ServiceUnavailable",
                                false),
                        arguments(operation, Fault.accessDenied(), 403, "AccessDeniedException", false),
                        arguments(operation, Fault.expiredToken(), 403, "ExpiredTokenException", false)));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("refusals")
    void aFaultHasTheFormOfItsProtocol(String operation, Fault fault, int status, String code, boolean throttling) {
        try (LocalAws aws = LocalAws.start(services, Faults.always(operation, fault));
                SdkClients clients = SdkClients.of(aws.endpoint())) {
            assertThatThrownBy(() -> calls.call(operation, clients))
                    .isInstanceOfSatisfying(AwsServiceException.class, refusal -> {
                        assertThat(refusal.statusCode()).isEqualTo(status);
                        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
                        assertThat(refusal.isThrottlingException()).isEqualTo(throttling);
                        assertThat(refusal.requestId()).isNotEmpty();
                    });
            assertThat(aws.log().messages()).isEmpty();
        }
    }

    static Stream<Fault> passing() {
        return Stream.of(
                Fault.throttled(),
                Fault.error(500, "InternalFailure", "Sorry"),
                Fault.error(503, "ServiceUnavailable", "Later"),
                Fault.hangUp());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatPassesIsTriedAgain(Fault fault) {
        try (LocalAws aws = LocalAws.start(services, Faults.first(2, "sns:PublishBatch", fault));
                SdkClients clients = SdkClients.retrying(aws.endpoint())) {
            calls.call("sns:PublishBatch", clients);

            assertThat(aws.log().count("sns:PublishBatch")).isEqualTo(3);
            assertThat(aws.log().messages()).hasSize(1);
        }
    }

    @Test
    void anAnswerThatGetsLostWasAlreadyPerformedAndIsRepeated() {
        Faults faults = Faults.first(1, "sns:PublishBatch", Fault.lostAnswer())
                .or(Faults.first(1, "batch:DescribeJobs", Fault.halfAnswer()));
        try (LocalAws aws = LocalAws.start(services, faults);
                SdkClients clients = SdkClients.retrying(aws.endpoint())) {
            calls.call("sns:PublishBatch", clients);
            calls.call("batch:DescribeJobs", clients);

            assertThat(aws.log().messages()).hasSize(2);
            assertThat(aws.log().count("batch:DescribeJobs")).isEqualTo(2);
        }
    }

    @Test
    void oneCallOfAnOperationCanBeStruckAlone() {
        Faults second = Faults.nth(2, "sns:PublishBatch", Fault.throttled());

        assertThat(struck(second, "sns:PublishBatch")).containsExactly(2);
        assertThat(struck(second, "sqs:SendMessage")).isEmpty();
    }

    @Test
    void oneCallInThreeIsStruckAndAlwaysTheSameOnes() {
        Faults faults = Faults.oneIn(3, 7, Fault.throttled());

        assertThat(struck(faults, "sns:PublishBatch"))
                .hasSizeBetween(60, 140)
                .isEqualTo(struck(Faults.oneIn(3, 7, Fault.throttled()), "sns:PublishBatch"))
                .isNotEqualTo(struck(faults, "sqs:SendMessage"))
                .isNotEqualTo(struck(Faults.oneIn(3, 8, Fault.throttled()), "sns:PublishBatch"));
    }

    @Test
    void oneCallInThreeOfOneOperationLeavesTheOthersAlone() {
        Faults faults = Faults.oneIn(3, 7, "sns:PublishBatch", Fault.throttled());

        assertThat(struck(faults, "sns:PublishBatch"))
                .isEqualTo(struck(Faults.oneIn(3, 7, Fault.throttled()), "sns:PublishBatch"));
        assertThat(struck(faults, "sqs:SendMessage")).isEmpty();
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                arguments("killed", Fault.crashBefore(), Fault.crashAfter()),
                arguments("frozen", Fault.freezeBefore(), Fault.freezeAfter()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void theProcessThatSignedTheCallIsStoppedBeforeOrAfterIt(String how, Fault before, Fault after) {
        List<String> stopped = new ArrayList<>();
        Faults faults = Faults.nth(1, "sns:PublishBatch", before).or(Faults.nth(2, "sns:PublishBatch", after));
        try (LocalAws aws = LocalAws.start(services, faults, recording(stopped));
                SdkClients clients = SdkClients.of(aws.endpoint())) {
            assertThatThrownBy(() -> calls.call("sns:PublishBatch", clients)).isInstanceOf(SdkClientException.class);
            assertThat(aws.log().messages()).isEmpty();
            assertThatThrownBy(() -> calls.call("sns:PublishBatch", clients)).isInstanceOf(SdkClientException.class);
            assertThat(aws.log().messages()).hasSize(1);
            assertThat(stopped).containsExactly(how + " AKIDEXAMPLE", how + " AKIDEXAMPLE");
        }
    }

    @Test
    void aConnectionClosedWithoutAnswerIsTheClientsOwnException() {
        try (LocalAws aws = LocalAws.start(services, Faults.always("sqs:SendMessage", Fault.hangUp()));
                SdkClients clients = SdkClients.of(aws.endpoint())) {
            assertThatThrownBy(() -> calls.call("sqs:SendMessage", clients)).isInstanceOf(SdkClientException.class);
        }
    }

    @Test
    void aLateAnswerMeetsTheTimeoutOfTheClient() {
        Faults faults = Faults.always("batch:DescribeJobs", Fault.delayed(Duration.ofMinutes(1)));
        try (LocalAws aws = LocalAws.start(services, faults);
                SdkClients clients = SdkClients.of(aws.endpoint())) {
            assertThatThrownBy(() -> calls.describeJobsWithin(Duration.ofMillis(200), clients))
                    .isInstanceOf(ApiCallTimeoutException.class);
        }
    }

    @Test
    void aCallThatIsNotAnsweredIsNotPerformed() {
        Faults faults = Faults.always("sns:PublishBatch", Fault.silence(Duration.ofMillis(50)));
        try (LocalAws aws = LocalAws.start(services, faults);
                SdkClients clients = SdkClients.of(aws.endpoint())) {
            assertThatThrownBy(() -> calls.call("sns:PublishBatch", clients)).isInstanceOf(SdkClientException.class);
            assertThat(aws.log().messages()).isEmpty();
            assertThat(aws.log().regions()).containsExactly("us-east-1");
        }
    }

    private static Callers recording(List<String> stopped) {
        return new Callers() {
            @Override
            public void kill(String accessKeyId) {
                stopped.add("killed " + accessKeyId);
            }

            @Override
            public void freeze(String accessKeyId) {
                stopped.add("frozen " + accessKeyId);
            }
        };
    }

    /** Which of the first 300 calls. */
    private static List<Integer> struck(Faults faults, String operation) {
        return IntStream.rangeClosed(1, 300)
                .filter(number -> faults.on(operation, number).isPresent())
                .boxed()
                .toList();
    }
}
