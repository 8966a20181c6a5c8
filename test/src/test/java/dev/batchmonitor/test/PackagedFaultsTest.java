package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.aws.Fault;
import dev.batchmonitor.local.aws.Faults;
import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.chain.Outcome;
import dev.batchmonitor.local.demo.Scenario;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The libraries in the zip are cut down to what is reached: here each call gets answers that are rare, so that what reads
 * them is known to be there.
 */
class PackagedFaultsTest {
    private static final Scenario ARRAY = Scenario.of("array-job");
    private static final Path LOG = Path.of("target/packaged-faults.log");

    /** What a JVM says of a class or method that is gone. */
    private static final String MISSING = "(?s).*(NoClassDefFound|NoSuch(Method|Field)|ClassNotFound|Linkage"
            + "|AbstractMethod|ExceptionInInitializer|ServiceConfiguration|IncompatibleClassChange).*";

    private static LocalChain chain;

    @BeforeAll
    static void startTheFunction() throws IOException {
        Files.deleteIfExists(LOG);
        chain = LocalChain.start(
                new CloudAssembly(Path.of("target/cdk.out")).stack(Environment.DEFAULT),
                ChainOptions.defaults(LOG).withBatchSize(1));
    }

    @AfterAll
    static void stopTheFunction() {
        chain.close();
    }

    /** With each event by itself, the array makes the function call all that it ever calls. */
    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of("batch:DescribeJobs", "DescribeJobs"),
                Arguments.of("logs:GetLogEvents", "GetLogEvents"),
                Arguments.of("cloudwatch:PutMetricData", "PutMetricData"),
                Arguments.of("sns:PublishBatch", "PublishBatch"),
                Arguments.of("dynamodb:GetItem", "GetItem"),
                Arguments.of("dynamodb:PutItem", "PutItem"),
                Arguments.of("sqs:SendMessage", "SendMessage"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anErrorThatNoSdkKnowsIsNamed(String operation, String call) throws IOException {
        String log = run(Faults.always(operation, Fault.error(400, "BrandNewException", "x")));
        assertThat(log).contains(call + " was refused (BrandNewException)").doesNotMatch(MISSING);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aDenialIsNamed(String operation, String call) throws IOException {
        String log = run(Faults.always(operation, Fault.accessDenied()));
        assertThat(log).contains(call + " was denied (AccessDeniedException)").doesNotMatch(MISSING);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatFailsInEachWayOnceIsDoneInTheEnd(String operation, String call) throws IOException {
        Faults faults = Faults.nth(1, operation, Fault.error(503, "ServiceUnavailable", "x"))
                .or(Faults.nth(2, operation, Fault.halfAnswer()))
                .or(Faults.nth(3, operation, Fault.throttled()))
                .or(Faults.nth(4, operation, Fault.hangUp()));
        assertThat(run(faults)).doesNotMatch(MISSING);
        Outcome outcome = chain.outcome();
        assertThat(outcome.calls()).containsKey(operation);
        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.alerts()).isNotEmpty();
    }

    /** What the function prints meanwhile. */
    private static String run(Faults faults) throws IOException {
        int before = Files.readString(LOG).length();
        chain.reset();
        chain.setFaults(faults);
        chain.addJobs(ARRAY.jobs());
        chain.addLogs(ARRAY.logs());
        chain.put(ARRAY.events());
        chain.drain();
        return Files.readString(LOG).substring(before);
    }
}
