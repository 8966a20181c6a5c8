package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;

class TriageTest {
    @Test
    void whatTheFunctionDoesAnywayIsNotSaid() {
        assertThat(environment(builder -> builder.arrayAlerts(ArrayAlerts.FIRST_AND_SUMMARY)
                        .recoveryAlerts(false)
                        .quietCauses(List.of(
                                FailureCause.TERMINATED, FailureCause.DEPENDENCY_FAILED, FailureCause.CANCELLED))
                        .expectedExitCodes(Map.of())
                        .alertRules(List.of())))
                .isEqualTo(environment(builder -> {}));
    }

    @ParameterizedTest
    @CsvSource({"SUMMARY, summary", "EVERY_CHILD, every-child"})
    void arrayAlertsAreASetting(ArrayAlerts arrayAlerts, String setting) {
        assertThat(environment(builder -> builder.arrayAlerts(arrayAlerts)))
                .containsEntry("BATCH_MONITOR_ARRAY_ALERTS", setting);
    }

    @Test
    void recoveryAlertsAreASetting() {
        assertThat(environment(builder -> builder.recoveryAlerts(true)))
                .containsEntry("BATCH_MONITOR_RECOVERY_ALERTS", "true");
    }

    @Test
    void quietCausesAreASetting() {
        assertThat(environment(builder -> builder.quietCauses(
                        List.of(FailureCause.EXIT_CODE, FailureCause.TERMINATED, FailureCause.EXIT_CODE))))
                .containsEntry("BATCH_MONITOR_QUIET_CAUSES", "TERMINATED,EXIT_CODE");
        assertThat(environment(builder -> builder.quietCauses(List.of())))
                .containsEntry("BATCH_MONITOR_QUIET_CAUSES", "");
    }

    @Test
    void expectedExitCodesAreASetting() {
        assertThat(environment(builder ->
                        builder.expectedExitCodes(Map.of("nightly-*", List.of(3, 75), "import", List.of(1)))))
                .containsEntry("BATCH_MONITOR_EXPECTED_EXIT_CODES", "{\"import\":[1],\"nightly-*\":[3,75]}");
    }

    @Test
    void rulesAreASettingInTheirOrder() {
        assertThat(environment(builder -> builder.alertRules(List.of(
                        AlertRule.builder()
                                .queues(List.of("prod-*"))
                                .definitions(List.of("nightly-*"))
                                .causes(List.of(FailureCause.OUT_OF_MEMORY))
                                .tags(Map.of("team", "genomics"))
                                .severity(AlertSeverity.ERROR)
                                .build(),
                        AlertRule.builder()
                                .runbookUrl("https://wiki.example.com/?a=b")
                                .build()))))
                .containsEntry(
                        "BATCH_MONITOR_ALERT_RULES",
                        "[{\"queues\":[\"prod-*\"],\"definitions\":[\"nightly-*\"],\"causes\":[\"OUT_OF_MEMORY\"],"
                                + "\"tags\":{\"team\":\"genomics\"},\"severity\":\"ERROR\"},"
                                + "{\"runbook\":\"https://wiki.example.com/?a=b\"}]");
    }

    @Test
    void functionMayPublishToTheTopicsOfRulesAndUseTheirKeys() {
        Stack stack = new Stack();
        Key key = new Key(stack, "Key");
        Topic topic = Topic.Builder.create(stack, "OnCall").masterKey(key).build();
        AlertRule rule = AlertRule.builder().topic(topic).build();
        TestMonitor monitor = TestMonitor.in(stack, builder -> builder.alertRules(List.of(rule, rule)));

        assertThat(monitor.only("AWS::Lambda::Function").toString())
                .containsPattern("\\[\\{\"topicArn\":\", \\{Ref=OnCall[0-9A-F]{8}}, \"}");
        assertThat(TestMonitor.statements(monitor.only("AWS::IAM::ManagedPolicy"), "PolicyDocument"))
                .anySatisfy(statement -> assertThat(statement)
                        .containsEntry("Sid", "PublishAlerts")
                        .extractingByKey("Resource")
                        .asString()
                        .matches("\\[\\{Ref=MonitorAlertTopic[0-9A-F]{8}}, \\{Ref=OnCall[0-9A-F]{8}}]"))
                .anySatisfy(statement -> assertThat(statement)
                        .containsEntry("Sid", "UseKeys")
                        .extractingByKey("Resource")
                        .asString()
                        .contains("MonitorAlertTopicKey", "Key961B73FD"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ArrayAlerts.class,
            names = {"FIRST_AND_SUMMARY", "SUMMARY"})
    void whatNeedsIncidentsIsRefusedWithoutThem(ArrayAlerts arrayAlerts) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.incidentWindow(Duration.seconds(0))
                        .arrayAlerts(arrayAlerts)
                        .recoveryAlerts(true)))
                .contains("'arrayAlerts' must be EVERY_CHILD if 'incidentWindow' is 0", "got: " + arrayAlerts)
                .contains("'recoveryAlerts' must be false if 'incidentWindow' is 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 256})
    void whatIsNoExitCodeOfAFailureIsRefused(int code) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.expectedExitCodes(Map.of("import", List.of(code)))))
                .contains("'expectedExitCodes' must have exit codes from 1 to 255, got: [" + code + "] for 'import'");
    }

    @Test
    void exitCodesThatAreNeverTheCauseAreRefused() {
        assertThat(WrongUse.messageOf(
                        (stack, monitor) -> monitor.expectedExitCodes(Map.of("import", List.of(3, 127, 128, 130)))))
                .contains(
                        "'expectedExitCodes' must have exit codes that a program chooses, got: [127, 130] for 'import'")
                .contains("let the job exit with another code, or name", "KILLED_BY_SIGNAL in 'quietCauses'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "import:7", "a b", "arn:aws:batch:eu-west-1:111122223333:job-definition/import"})
    void whatIsNoNameIsRefused(String name) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.expectedExitCodes(Map.of(name, List.of(1)))
                        .alertRules(List.of(rule().queues(List.of(name))
                                .definitions(List.of(name))
                                .build()))))
                .contains("'expectedExitCodes' must be names of 1 to 128 letters", "got: '" + name + "'")
                .contains("'alertRules' rule 1 queues must be names", "'alertRules' rule 1 definitions must be names");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://wiki.example.com", "https://", "https://a b", "wiki", "https://wiki/[x]"})
    void runbookThatIsNoHttpsLinkIsRefused(String url) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.alertRules(
                        List.of(AlertRule.builder().runbookUrl(url).build()))))
                .contains("'alertRules' rule 1 runbookUrl must be a URL such as", "got: '" + url + "'");
    }

    @Test
    void ruleThatSaysNothingIsRefused() {
        AlertRule rule = AlertRule.builder()
                .queues(List.of())
                .causes(List.of())
                .tags(Map.of("", "x"))
                .build();
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.alertRules(List.of(rule().build(), rule))))
                .contains("'alertRules' rule 2 must have a severity, a runbookUrl or a topic")
                .contains("'alertRules' rule 2 queues must have at least one entry")
                .contains("'alertRules' rule 2 causes must have at least one entry")
                .contains("'alertRules' rule 2 tags must have keys and values, got: '' = 'x'");
    }

    @Test
    void topicThatAlertsCannotGoToIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.alertRules(List.of(
                        AlertRule.builder()
                                .topic(Topic.Builder.create(stack, "Fifo")
                                        .fifo(true)
                                        .build())
                                .build(),
                        AlertRule.builder()
                                .topic(Topic.fromTopicArn(stack, "Far", "arn:aws:sns:us-east-1:111122223333:far"))
                                .build()))))
                .contains("must be a standard topic", "got: FIFO topic 'Stack/Fifo'")
                .contains("must be in the monitor's own Region eu-west-1, got: 'Stack/Far' in us-east-1");
    }

    @Test
    void moreThanTheFunctionsEnvironmentHoldsIsRefused() {
        List<AlertRule> rules = IntStream.range(0, 60)
                .mapToObj(i ->
                        rule().queues(List.of("queue-with-a-long-name-" + i)).build())
                .toList();
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.alertRules(rules)))
                .contains(
                        "'alertRules', 'expectedExitCodes', 'jobTags' and what is excluded must fit into the environment")
                .contains("leave 3396 bytes", "got: about ");
    }

    private static AlertRule.Builder rule() {
        return AlertRule.builder().severity(AlertSeverity.INFO);
    }

    private static Map<String, Object> environment(Consumer<BatchJobMonitor.Builder> properties) {
        return TestMonitor.with(properties).environment();
    }
}
