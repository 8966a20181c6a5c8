package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.cdk.AlertRule;
import dev.batchmonitor.cdk.AlertSeverity;
import dev.batchmonitor.cdk.ArrayAlerts;
import dev.batchmonitor.cdk.BatchJobMonitor;
import dev.batchmonitor.cdk.FailureCause;
import dev.batchmonitor.cdk.JobMetric;
import dev.batchmonitor.cdk.MetricDimension;
import dev.batchmonitor.function.Settings;
import dev.batchmonitor.function.failure.FailureRules;
import dev.batchmonitor.function.job.ContainerResult;
import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.JobTimes;
import dev.batchmonitor.function.metric.MetricSelection;
import dev.batchmonitor.function.rule.Severity;
import dev.batchmonitor.function.rule.WatchRules;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.sns.Topic;

/** What the construct's properties write into the environment is what the function reads out of it. */
class SettingsContractTest {
    private static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:on-call";

    private final Stack stack = new Stack();

    @Test
    void bothNameTheSameSeveritiesAndKindsOfArrayAlerts() {
        assertThat(names(AlertSeverity.values())).isEqualTo(names(Severity.values()));
        assertThat(names(ArrayAlerts.values()))
                .isEqualTo(names(dev.batchmonitor.function.incident.ArrayAlerts.values()));
    }

    @Test
    void rulesArriveAsTheyWereGiven() {
        AlertRule rule = AlertRule.builder()
                .queues(List.of("prod-*"))
                .definitions(List.of("nightly-*"))
                .causes(List.of(FailureCause.OUT_OF_MEMORY))
                .tags(Map.of("team", "gen*"))
                .severity(AlertSeverity.CRITICAL)
                .runbookUrl("https://wiki.example.com/oom?a=b&c='d'")
                .topic(Topic.fromTopicArn(stack, "OnCall", TOPIC))
                .build();

        assertThat(read(monitor -> monitor.alertRules(List.of(rule))))
                .contains("queues=[NamePattern[glob=prod-*]]", "definitions=[NamePattern[glob=nightly-*]]")
                .contains("causes=[OUT_OF_MEMORY]", "tags={team=NamePattern[glob=gen*]}", "severity=CRITICAL")
                .contains("https://wiki.example.com/oom?a=b&c='d'", TOPIC);
    }

    @Test
    void whatIsLeftOutArrivesAsItWasGiven() {
        assertThat(read(monitor -> monitor.jobDefinitions(List.of("import-*"))
                        .excludeJobDefinitions(List.of("import-test", "import-try-*"))
                        .jobNamePrefixes(List.of("nightly"))
                        .excludeJobNamePrefixes(List.of("nightly-test"))
                        .jobTags(Map.of("cost centre", "é \"4711\"*"))))
                .contains("excludedDefinitions=[NamePattern[glob=import-test], NamePattern[glob=import-try-*]]")
                .contains("excludedNames=[NamePattern[glob=nightly-test*]]")
                .contains("tags={cost centre=NamePattern[glob=é \"4711\"*]}");
        assertThat(read(monitor -> {})).contains("watch=" + WatchRules.ALL);
    }

    @ParameterizedTest
    @EnumSource(JobMetric.class)
    void metricsArriveAsTheyWereGiven(JobMetric metric) {
        assertThat(read(monitor -> monitor.metrics(List.of(metric)))).contains("names=[" + metric.name() + "]");
    }

    @Test
    void dimensionsArriveAsTheyWereGivenAndTheJobQueueAlways() {
        for (MetricDimension dimension : MetricDimension.values()) {
            assertThat(settings(monitor -> monitor.metricDimensions(List.of(dimension))).metrics().dimensions().stream()
                            .map(Enum::name))
                    .containsExactlyInAnyOrder("JOB_QUEUE", dimension.name());
        }
        assertThat(settings(monitor -> {}).metrics()).isEqualTo(MetricSelection.ALL);
        assertThat(settings(monitor -> monitor.metrics(List.of())).metrics().names())
                .isEmpty();
    }

    @Test
    void ownAccountArrivesWhereEventsComeFromOthersToo() {
        assertThat(read(monitor -> monitor.eventBus(
                        EventBus.fromEventBusArn(stack, "Bus", "arn:aws:events:eu-west-1:111122223333:event-bus/b"))))
                .contains("home=account 111122223333, Region eu-west-1");
        assertThat(read(monitor -> {})).contains("home=account null, Region eu-west-1");
    }

    @Test
    void recoveriesArriveAsTheyWereGiven() {
        assertThat(read(monitor -> monitor.recoveryAlerts(true))).contains("recoveries=true");
    }

    @Test
    void quietFailuresArriveAsTheyWereGiven() {
        assertThat(read(monitor -> monitor.quietCauses(List.of(FailureCause.HOST_TERMINATED))
                        .expectedExitCodes(Map.of("import-*", List.of(75)))))
                .contains("causes=[HOST_TERMINATED]", "expectedExitCodes={NamePattern[glob=import-*]=[75]}");
        assertThat(read(monitor -> monitor.quietCauses(List.of()))).contains("QuietRules[causes=[],");
    }

    @Test
    void exitCodesThatCanBeExpectedAreThoseThatTheFunctionKnowsNoOtherCauseOf() {
        List<Integer> all = IntStream.rangeClosed(1, 255).boxed().toList();
        List<Integer> others = all.stream()
                .filter(code -> cause(code) != dev.batchmonitor.function.failure.FailureCause.EXIT_CODE)
                .toList();

        assertThatThrownBy(() -> read(monitor -> monitor.expectedExitCodes(Map.of("import", all))))
                .hasMessageContaining("got: " + others + " for 'import'");
    }

    @Test
    void windowArrivesAsItWasGiven() {
        assertThat(read(monitor -> monitor.incidentWindow(Duration.hours(2))))
                .contains("window=PT2H", "table=physical");
        assertThat(read(monitor -> monitor.incidentWindow(Duration.seconds(0)))).contains("window=PT0S", "table=,");
    }

    @ParameterizedTest
    @EnumSource(ArrayAlerts.class)
    void arrayAlertsArriveAsTheyWereGiven(ArrayAlerts arrayAlerts) {
        assertThat(read(monitor -> monitor.arrayAlerts(arrayAlerts))).contains("arrays=" + arrayAlerts);
    }

    /** The settings of a function whose monitor has these properties, in the words of their records. */
    private static String read(Consumer<BatchJobMonitor.Builder> properties) {
        return settings(properties).toString();
    }

    private static Settings settings(Consumer<BatchJobMonitor.Builder> properties) {
        Stack own = new Stack();
        BatchJobMonitor.Builder builder =
                BatchJobMonitor.Builder.create(own, "Monitor").alertTopic(Topic.fromTopicArn(own, "Topic", TOPIC));
        properties.accept(builder);
        builder.build();
        Map<String, String> environment = new HashMap<>(Map.of("AWS_REGION", "eu-west-1"));
        variables(own).forEach((name, value) -> environment.put(String.valueOf(name), physical(name, value)));
        return Settings.from(environment);
    }

    private static Map<?, ?> variables(Stack stack) {
        Map<?, ?> function = Template.fromStack(stack)
                .findResources("AWS::Lambda::Function")
                .values()
                .iterator()
                .next();
        return part(part(part(function, "Properties"), "Environment"), "Variables");
    }

    private static Map<?, ?> part(Map<?, ?> whole, String name) {
        return (Map<?, ?>) Objects.requireNonNull(whole.get(name), name);
    }

    /** What CloudFormation would make of it. */
    private static String physical(Object name, Object value) {
        if (value instanceof String text) {
            return text;
        }
        return switch (String.valueOf(name)) {
            case "BATCH_MONITOR_QUEUE_URL" -> "https://sqs.example.com/queue";
            case "BATCH_MONITOR_ACCOUNT_ID" -> "111122223333";
            default -> "physical";
        };
    }

    private static dev.batchmonitor.function.failure.FailureCause cause(int exitCode) {
        return FailureRules.diagnose(new JobAttempt(
                        1,
                        new JobTimes(null, null, null),
                        "Essential container in task exited",
                        List.of(new ContainerResult(exitCode, null, null)),
                        null,
                        null,
                        null))
                .cause();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
