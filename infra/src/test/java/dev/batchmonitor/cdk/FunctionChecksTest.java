package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Lazy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.lambda.Code;

class FunctionChecksTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " Acme", ":Acme", "AWS/Batch", "Acme\"Batch", "Ärger", "Acme\nBatch"})
    void namespaceThatCloudWatchRefusesIsRefused(String namespace) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.metricNamespace(namespace)))
                .contains("'metricNamespace' must be", "got: '" + namespace + "'", "use a name such as");
    }

    @Test
    void namespaceOfMoreThan255CharactersIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.metricNamespace("n".repeat(256))))
                .contains("'metricNamespace' must be 1 to 255");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Acme/Batch", "Acme Batch", "a.b-c_d#e:f", "aws/batch"})
    void namespaceThatCloudWatchTakesIsTaken(String namespace) {
        assertThatCode(TestMonitor.builder(new Stack()).metricNamespace(namespace)::build)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(doubles = {127, 0, -512, 10241, 512.5})
    void memoryThatLambdaRefusesIsRefused(double size) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.memorySize(size)))
                .contains("'memorySize' must be a whole number of MB from 128 to 10240, got: " + size);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1500, 300_001})
    void batchingWindowThatLambdaRefusesIsRefused(int millis) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.batchingWindow(Duration.millis(millis))))
                .contains("'batchingWindow' must be a whole number of seconds from 1 to 300, got: ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9_999, 10_500, 900_001})
    void timeoutThatLambdaRefusesIsRefused(int millis) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.functionTimeout(Duration.millis(millis))))
                .contains("'functionTimeout' must be a whole number of seconds from 10 to 900, got: ");
    }

    @Test
    void timeoutHasToBeKnown() {
        Duration token = Duration.seconds(Lazy.number(() -> 30));
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.functionTimeout(token)))
                .contains("'functionTimeout' must be known at synthesis");
    }

    @Test
    void otherTokensGoThrough() {
        TestMonitor monitor = TestMonitor.with(builder -> builder.metricNamespace(Lazy.string(() -> "Acme/Batch"))
                .memorySize(Token.asNumber(Lazy.any(() -> 1024)))
                .batchingWindow(Duration.seconds(Lazy.number(() -> 30))));

        assertThat(monitor.only("AWS::Lambda::Function")).containsEntry("MemorySize", 1024);
        assertThat(monitor.only("AWS::Lambda::EventSourceMapping")).containsEntry("MaximumBatchingWindowInSeconds", 30);
    }

    @Test
    void codeThatIsNoArchiveOrNotThereIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.functionCode(Code.fromInline("x"))))
                .contains("'functionCode' must be a zip or jar, got: inline code or an image; use Code.fromAsset");
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.functionCode(
                        Code.fromEcrImage(Repository.fromRepositoryName(stack, "Images", "images")))))
                .contains("'functionCode' must be a zip or jar");
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.functionCode(Code.fromAsset("target/nothing.zip"))))
                .contains("'functionCode' must be there, got: 'target/nothing.zip', which is not; build it first");
    }
}
