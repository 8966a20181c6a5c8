package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.Lazy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.logs.LogGroup;

class JobLogsTest {
    private static final String JOBS = "arn:aws:logs:us-east-1:111122223333:log-group:/jobs/etl";

    @Test
    void logGroupOfBatchMayBeReadAndNoOther() {
        assertThat(readable(TestMonitor.in(TestMonitor.stackIn("eu-west-1"), builder -> {})))
                .asString()
                .contains(":logs:eu-west-1:111122223333:log-group:/aws/batch/job:log-stream:*");
    }

    @Test
    void givenLogGroupsMayBeReadInTheirRegionAndInsteadOfTheDefault() {
        Stack stack = TestMonitor.stackIn("eu-west-1");
        TestMonitor monitor = TestMonitor.in(
                stack,
                builder -> builder.logGroups(List.of(
                        LogGroup.fromLogGroupArn(stack, "Etl", JOBS),
                        LogGroup.Builder.create(stack, "Own").build())));

        assertThat(readable(monitor))
                .asString()
                .contains(":logs:us-east-1:111122223333:log-group:/jobs/etl:log-stream:*")
                .containsPattern("log-group:, \\{Ref=Own[0-9A-F]{8}}, :log-stream:\\*")
                .doesNotContain("/aws/batch/job");
    }

    @Test
    void withoutLinesThereIsNoPermission() {
        TestMonitor monitor = TestMonitor.with(builder -> builder.logLines(0));

        assertThat(monitor.only("AWS::IAM::ManagedPolicy").toString()).doesNotContain("GetLogEvents");
        assertThat(monitor.only("AWS::Lambda::Function").toString()).contains("BATCH_MONITOR_LOG_LINES=0");
    }

    @Test
    void numberThatIsNotKnownYetMayBeMoreThanNone() {
        TestMonitor monitor = TestMonitor.with(builder -> builder.logLines(Token.asNumber(Lazy.any(() -> 30))));

        assertThat(readable(monitor)).isNotNull();
        assertThat(monitor.only("AWS::Lambda::Function").toString()).contains("BATCH_MONITOR_LOG_LINES=30");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 101, 2.5})
    void numberOfLinesThatTheFunctionRefusesIsRefused(double lines) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.logLines(lines)))
                .contains("'logLines' must be a whole number of lines from 0 to 100, got: " + lines);
    }

    @Test
    void noLogGroupAtAllIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.logGroups(List.of())))
                .contains("'logGroups' must hold at least one log group, got: none", "set 'logLines' to 0");
    }

    @Test
    void logGroupOfAnotherAccountIsRefused() {
        String arn = JOBS.replace("111122223333", "444455556666");
        assertThat(WrongUse.messageOf(
                        (stack, monitor) -> monitor.logGroups(List.of(LogGroup.fromLogGroupArn(stack, "Etl", arn)))))
                .contains("'logGroups' must be in the monitor's own account 111122223333, got: ", "444455556666");
    }

    private static Object readable(TestMonitor monitor) {
        List<Map<String, Object>> reading =
                TestMonitor.statements(monitor.only("AWS::IAM::ManagedPolicy"), "PolicyDocument").stream()
                        .filter(statement -> "logs:GetLogEvents".equals(statement.get("Action")))
                        .toList();
        assertThat(reading).hasSize(1);
        return reading.get(0).getOrDefault("Resource", "");
    }
}
