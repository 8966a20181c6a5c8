package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.aws.Fault;
import dev.batchmonitor.local.aws.Faults;
import dev.batchmonitor.local.aws.cloudwatch.MetricDatum;
import dev.batchmonitor.local.aws.cloudwatch.TimestampWindow;
import dev.batchmonitor.local.aws.protocol.WireAnswer;
import dev.batchmonitor.local.aws.sns.PublishedMessage;
import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.FailedRecord;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.chain.Outcome;
import dev.batchmonitor.local.demo.Scenario;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged function when AWS does not answer as it should: nothing is lost, and what was missing is said. */
class ChainFaultsTest {
    private static final Scenario FAILURE = Scenario.of("retry-exhausted");
    private static final String LOOKUP = "batch:DescribeJobs";
    private static final String LOG_TAIL = "logs:GetLogEvents";
    private static final String PUBLISH = "sns:PublishBatch";
    private static final String MEASURE = "cloudwatch:PutMetricData";

    private static LocalChain chain;

    @BeforeAll
    static void startTheFunction() {
        chain = LocalChain.start(
                new CloudAssembly(Path.of("target/cdk.out")).stack(Environment.DEFAULT),
                ChainOptions.defaults(Path.of("target/faults.log")).withWindow(TimestampWindow.AWS));
    }

    @AfterAll
    static void stopTheFunction() {
        chain.close();
    }

    @Test
    void aLookupThatFailsAtFirstIsTriedAgain() {
        Outcome outcome = run(FAILURE, Faults.first(2, LOOKUP, Fault.error(429, "TooManyRequestsException", "slow")));
        assertThat(outcome.calls().get(LOOKUP)).isEqualTo(3);
        assertThat(email(outcome)).doesNotContain("Note");
    }

    static Stream<Arguments> lookupsThatNeverSucceed() {
        return Stream.of(
                Arguments.of(Fault.error(429, "TooManyRequestsException", "slow"), "DescribeJobs was throttled."),
                Arguments.of(Fault.accessDenied(), "DescribeJobs was denied (AccessDeniedException)."),
                Arguments.of(Fault.expiredToken(), "DescribeJobs was denied (ExpiredTokenException)."),
                Arguments.of(Fault.error(500, "ServerException", "x"), "DescribeJobs failed at AWS (ServerException)."),
                Arguments.of(Fault.error(400, "ClientException", "x"), "DescribeJobs was refused (ClientException)."),
                Arguments.of(Fault.hangUp(), "DescribeJobs gave no usable answer"),
                Arguments.of(Fault.halfAnswer(), "DescribeJobs gave no usable answer"));
    }

    @ParameterizedTest
    @MethodSource("lookupsThatNeverSucceed")
    void withoutALookupTheEventServesAndTheAlertSaysSo(Fault fault, String note) {
        Outcome outcome = run(FAILURE, Faults.always(LOOKUP, fault));
        assertThat(outcome.failed()).isEmpty();
        assertThat(email(outcome)).contains("exit 42, attempt 3 of 3", note);
        assertThat(sum(outcome, "FailedAttempts")).isEqualTo(3);
    }

    static Stream<Arguments> logsThatCannotBeRead() {
        return Stream.of(
                Arguments.of(Fault.throttled(), 1, "GetLogEvents was throttled."),
                Arguments.of(Fault.accessDenied(), 1, "GetLogEvents was denied (AccessDeniedException): see"),
                Arguments.of(Fault.error(503, "ServiceUnavailableException", "x"), 1, "GetLogEvents failed at AWS"),
                Arguments.of(Fault.delayed(Duration.ofSeconds(5)), 1, "GetLogEvents did not succeed in time."),
                Arguments.of(Fault.hangUp(), 2, "GetLogEvents gave no usable answer"),
                Arguments.of(Fault.halfAnswer(), 1, "GetLogEvents gave no usable answer"));
    }

    @ParameterizedTest
    @MethodSource("logsThatCannotBeRead")
    void withoutItsLogAnAlertGoesOutAtOnceAndSaysSoInOneLine(Fault fault, int calls, String sentence) {
        Outcome outcome = run(FAILURE, Faults.always(LOG_TAIL, fault));
        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.invocations()).isEqualTo(1);
        assertThat(outcome.calls().get(LOG_TAIL)).isEqualTo(calls);
        assertThat(email(outcome)).contains("exit 42, attempt 3 of 3", "Last lines of the log\\n" + sentence);
    }

    @Test
    void aConnectionThatDiedMeanwhileDoesNotCostTheLog() {
        Outcome outcome = run(FAILURE, Faults.first(1, LOG_TAIL, Fault.hangUp()));
        assertThat(email(outcome)).contains("Last lines of the log\\n  ");
    }

    @Test
    void ofManyFailedJobsFiveShowTheirLogWithACallEach() {
        Scenario array = Scenario.of("array-job");
        List<String> failures = array.events().stream()
                .filter(event -> event.contains("\"FAILED\"") && event.contains("logStreamName"))
                .toList();
        List<String> storm = IntStream.range(0, 10)
                .mapToObj(i -> failures.get(0).replaceAll("(job/|\"jobId\":\")[0-9a-f]{8}", "$1%08d".formatted(i)))
                .toList();
        Outcome outcome = run(new Scenario("storm", storm, List.of(), Map.of()), Faults.none());
        assertThat(outcome.alerts()).hasSize(10);
        assertThat(outcome.calls().get(LOG_TAIL)).isEqualTo(5);
    }

    @Test
    void anAlertThatSnsRefusesWithinASuccessIsDeliveredAgain() {
        Outcome outcome =
                run(FAILURE, Faults.first(1, PUBLISH, (call, answer, responder) -> responder.send(refusal())));
        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.alerts()).hasSize(1);
        assertThat(outcome.invocations()).isEqualTo(2);
        assertThat(sum(outcome, "FailedJobs")).isEqualTo(1);
        assertThat(sum(outcome, "FailedAttempts")).isEqualTo(3);
    }

    @Test
    void anAlertThatIsNeverTakenEndsInTheDeadLetterQueueIntact() {
        Outcome outcome = run(FAILURE, Faults.always(PUBLISH, Fault.accessDenied()));
        String failedJob = FAILURE.events().get(2);
        assertThat(outcome.failed()).extracting(FailedRecord::body).containsExactly(failedJob);
        assertThat(outcome.failed()).extracting(FailedRecord::receiveCount).containsExactly(5);
        assertThat(sum(outcome, "FailedJobs")).isZero();
        assertThat(sum(outcome, "FailedAttempts")).isEqualTo(2);
    }

    @Test
    void afterARedriveTheMissingAlertIsSent() {
        run(FAILURE, Faults.always(PUBLISH, Fault.accessDenied()));
        chain.setFaults(Faults.none());
        assertThat(chain.redrive()).isEqualTo(1);
        chain.drain();

        assertThat(chain.outcome().failed()).isEmpty();
        assertThat(email(chain.outcome())).contains("exit 42, attempt 3 of 3");
        assertThat(sum(chain.outcome(), "FailedJobs")).isEqualTo(1);
    }

    @Test
    void metricsThatAreNotTakenAreSentAgain() {
        Outcome outcome =
                run(Scenario.of("successes"), Faults.first(8, MEASURE, Fault.error(503, "ServiceUnavailable", "x")));
        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.invocations()).isEqualTo(2);
        assertThat(sum(outcome, "SucceededJobs")).isEqualTo(3);
    }

    @Test
    void aMetricThatCloudWatchNeverTakesDoesNotKeepTheOthersOut() {
        String recent = Scenario.of("out-of-memory").events().get(0);
        String ancient = recent.replaceAll("17951\\d{8}", "1500000000000").replace("ca02135e", "ca02135f");
        Outcome outcome = run(new Scenario("both", List.of(ancient, recent), List.of(), Map.of()), Faults.none());
        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.alerts()).hasSize(2);
        assertThat(sum(outcome, "FailedJobs")).isEqualTo(1);
    }

    private static Outcome run(Scenario scenario, Faults faults) {
        chain.reset();
        chain.setFaults(faults);
        chain.addJobs(scenario.jobs());
        chain.addLogs(scenario.logs());
        chain.put(scenario.events());
        chain.drain();
        return chain.outcome();
    }

    private static String email(Outcome outcome) {
        assertThat(outcome.alerts()).hasSize(1);
        return outcome.alerts().stream()
                .map(PublishedMessage::message)
                .findFirst()
                .orElseThrow();
    }

    private static double sum(Outcome outcome, String metric) {
        return outcome.metrics().stream()
                .filter(datum ->
                        datum.name().equals(metric) && datum.dimensions().size() == 1)
                .mapToDouble(MetricDatum::sum)
                .sum();
    }

    private static WireAnswer refusal() {
        String xml = """
                <PublishBatchResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishBatchResult><Successful/>
                <Failed><member><Id>0</Id><Code>InternalError</Code><Message>try again</Message>
                <SenderFault>false</SenderFault></member></Failed></PublishBatchResult></PublishBatchResponse>
                """;
        return WireAnswer.of(200, "text/xml", xml.getBytes(StandardCharsets.UTF_8));
    }
}
