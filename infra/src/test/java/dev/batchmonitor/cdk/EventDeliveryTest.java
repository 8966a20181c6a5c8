package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventDeliveryTest {
    private final TestMonitor monitor = TestMonitor.with(builder -> {});

    @Test
    void everyRuleBringsItsEventsToTheQueueAndTriesForADay() {
        assertThat(monitor.all("AWS::Events::Rule"))
                .hasSize(3)
                .allSatisfy(rule -> assertThat(rule.toString())
                        .contains(
                                "Arn={Fn::GetAtt=[MonitorQueue",
                                "DeadLetterConfig={Arn={Fn::GetAtt=[MonitorDeadLetterQueue",
                                "RetryPolicy={MaximumEventAgeInSeconds=86400, MaximumRetryAttempts=185}"));
    }

    @Test
    void rulesAreOnTheDefaultEventBus() {
        assertThat(monitor.all("AWS::Events::Rule"))
                .allSatisfy(rule -> assertThat(rule.toString()).doesNotContain("EventBusName"));
    }

    @Test
    void noPatternHoldsAnEmptyObject() {
        assertThat(monitor.all("AWS::Events::Rule"))
                .allSatisfy(rule -> assertThat(rule.toString()).doesNotContain("{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MonitorQueuePolicy", "MonitorDeadLetterQueuePolicy"})
    void queuesTakeMessagesFromTheseRulesAlone(String id) {
        Map<String, Object> policy = monitor.resource("AWS::SQS::QueuePolicy", id);
        List<Map<String, Object>> allowed = TestMonitor.statements(policy, "PolicyDocument").stream()
                .filter(statement -> "Allow".equals(statement.get("Effect")))
                .toList();

        assertThat(allowed).singleElement().satisfies(statement -> {
            assertThat(statement)
                    .containsEntry("Action", "sqs:SendMessage")
                    .containsEntry("Principal", Map.of("Service", "events.amazonaws.com"));
            assertThat(statement.get("Condition")).isEqualTo(Map.of("ArnEquals", Map.of("aws:SourceArn", ruleArns())));
        });
    }

    private List<Map<String, List<String>>> ruleArns() {
        return Stream.of("JobStateChanges", "QueueBlocked", "ServiceJobStateChanges")
                .map(rule -> monitor.template().findResources("AWS::Events::Rule").keySet().stream()
                        .filter(id -> id.matches("Monitor" + rule + "[0-9A-F]{8}"))
                        .findFirst()
                        .orElseThrow())
                .map(id -> Map.of("Fn::GetAtt", List.of(id, "Arn")))
                .toList();
    }
}
