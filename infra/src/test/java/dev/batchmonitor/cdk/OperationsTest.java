package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.kms.Key;

/** How much runs at a time, what is traced and what is kept. */
class OperationsTest {
    @Test
    void withoutTracingTheFunctionMayNotSendTraces() {
        assertThat(TestMonitor.with(monitor -> monitor.tracing(false))
                        .template()
                        .toJSON()
                        .toString())
                .doesNotContain("xray");
    }

    @Test
    void aKeyThatIsGivenIsNobodysToKeep() {
        Stack stack = new Stack();
        Key key = new Key(stack, "Own");
        TestMonitor monitor = TestMonitor.in(
                stack, builder -> builder.encryptionKey(key).removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE));
        assertThat(monitor.template().findResources("AWS::SQS::Queue").values())
                .allSatisfy(queue -> assertThat(queue).containsEntry("DeletionPolicy", "RetainExceptOnCreate"));
        assertThat(monitor.template().findResources("AWS::KMS::Key").values())
                .singleElement()
                .satisfies(own -> assertThat(own).containsEntry("DeletionPolicy", "Retain"));
    }

    @ParameterizedTest
    @CsvSource({"1", "0", "1001", "2.5"})
    void concurrencyThatLambdaRefusesIsRefused(double concurrency) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.maximumConcurrency(concurrency)))
                .contains("'maximumConcurrency' must be a whole number from 2 to 1000, got: " + concurrency);
    }

    @ParameterizedTest
    @CsvSource({"20, 19, 20", "20, 0, 20", "5, 4, 5", "5, 7.5, 5"})
    void lessReservedThanTheQueueUsesIsRefused(int maximum, double reserved, int least) {
        assertThat(WrongUse.messageOf(
                        (stack, monitor) -> monitor.maximumConcurrency(maximum).reservedConcurrency(reserved)))
                .contains(
                        "'reservedConcurrency' must be a whole number and not less than 'maximumConcurrency', which is "
                                + least + ", got: " + reserved);
    }

    @Test
    void snapshotsAreRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.removalPolicy(RemovalPolicy.SNAPSHOT)))
                .contains("'removalPolicy' must be DESTROY, RETAIN or RETAIN_ON_UPDATE_OR_DELETE, got: SNAPSHOT");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.maximumConcurrency(1)
                        .removalPolicy(RemovalPolicy.SNAPSHOT)
                        .securityGroups(List.of())))
                .contains(
                        "'maximumConcurrency'",
                        "'removalPolicy'",
                        "'vpc' must be set",
                        "'securityGroups' must be 1 to 5");
    }
}
