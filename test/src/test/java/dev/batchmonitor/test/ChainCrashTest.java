package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.aws.Fault;
import dev.batchmonitor.local.aws.Faults;
import dev.batchmonitor.local.aws.cloudwatch.MetricDatum;
import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.FailedRecord;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.chain.Outcome;
import dev.batchmonitor.local.demo.Scenario;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.local.template.Stack;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged function when its process dies in the middle of an invocation: no alert is lost. */
class ChainCrashTest {
    private static final Scenario FAILURE = Scenario.of("retry-exhausted");
    private static final Stack STACK = new CloudAssembly(Path.of("target/cdk.out")).stack(Environment.DEFAULT);

    private static LocalChain chain;

    @BeforeAll
    static void startTheFunction() {
        chain = LocalChain.start(
                STACK, ChainOptions.defaults(Path.of("target/crashes.log")).withoutSnapStart());
    }

    @AfterAll
    static void stopTheFunction() {
        chain.close();
    }

    static Stream<Arguments> crashes() {
        Stream<Arguments> aroundCalls = Stream.of("batch:DescribeJobs", "sns:PublishBatch", "cloudwatch:PutMetricData")
                .flatMap(operation -> Stream.of(
                        Arguments.of("before", operation, Fault.crashBefore()),
                        Arguments.of("after", operation, Fault.crashAfter())));
        return Stream.concat(aroundCalls, Stream.of(Arguments.of("before", LocalChain.RESPONSE, Fault.crashBefore())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("crashes")
    void whatACrashInterruptedIsDeliveredAgainAndHandled(String moment, String operation, Fault crash) {
        Outcome outcome = run(Faults.nth(1, operation, crash));

        assertThat(outcome.failed()).as("%s %s", moment, operation).isEmpty();
        assertThat(outcome.invocations()).isGreaterThanOrEqualTo(2);
        assertThat(outcome.alerts()).isNotEmpty();
        assertThat(outcome.metrics()).extracting(MetricDatum::name).contains("FailedJobs");
    }

    @Test
    void anInvocationThatAlwaysCrashesEndsInTheDeadLetterQueueWithItsEventsIntact() {
        Outcome outcome = run(Faults.always("batch:DescribeJobs", Fault.crashBefore()));

        assertThat(outcome.failed())
                .extracting(FailedRecord::body)
                .containsExactlyInAnyOrderElementsOf(FAILURE.events());
        assertThat(outcome.failed()).extracting(FailedRecord::receiveCount).containsOnly(maxReceiveCount());
        assertThat(outcome.failed())
                .extracting(FailedRecord::reason)
                .allSatisfy(reason -> assertThat(reason).startsWith("Runtime.ExitError: "));
        assertThat(outcome.invocations()).isEqualTo(maxReceiveCount());
        assertThat(outcome.alerts()).isEmpty();
    }

    @Test
    void crashesOfTwoProcessesAtOnceLoseNothing() {
        ChainOptions options =
                ChainOptions.defaults(Path.of("target/crashes.log")).withoutSnapStart();
        try (LocalChain two = LocalChain.start(STACK, options.withConcurrency(2).withBatchSize(1))) {
            Scenario successes = Scenario.of("successes");
            // With this seed the first two calls, which two processes make.
            two.setFaults(Faults.oneIn(3, 4, "cloudwatch:PutMetricData", Fault.crashBefore()));
            two.addJobs(successes.jobs());
            two.put(successes.events());
            two.drain();
            Outcome outcome = two.outcome();

            assertThat(outcome.failed()).isEmpty();
            assertThat(outcome.invocations()).isEqualTo(successes.events().size() + 2);
            assertThat(jobs(outcome)).isEqualTo(successes.events().size());
        }
    }

    private static double jobs(Outcome outcome) {
        return outcome.metrics().stream()
                .filter(datum -> datum.name().equals("SucceededJobs"))
                .filter(datum -> datum.dimensions().size() == 1)
                .mapToDouble(MetricDatum::sum)
                .sum();
    }

    private static int maxReceiveCount() {
        return Objects.requireNonNull(
                        STACK.queue(STACK.eventSource().queueArn()).redrive())
                .maxReceiveCount();
    }

    private static Outcome run(Faults faults) {
        chain.reset();
        chain.setFaults(faults);
        chain.addJobs(FAILURE.jobs());
        chain.addLogs(FAILURE.logs());
        chain.put(FAILURE.events());
        chain.drain();
        return chain.outcome();
    }
}
