package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.batchmonitor.cdk.BatchJobMonitor;
import dev.batchmonitor.function.Settings;
import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.metric.DimensionSet;
import dev.batchmonitor.function.metric.MetricDimension;
import dev.batchmonitor.function.metric.MetricName;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.local.template.FunctionDefinition;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

/** The construct and the function share no code: they meet in strings, and here each string is seen from both sides. */
class ContractTest {
    private static final Path ASSEMBLY = Path.of("target/cdk.out");

    /** What the function calls, as IAM actions; {@link ScenarioTest} holds it against what it really calls. */
    static final Set<String> OWN_CALLS = Set.of(
            "batch:DescribeJobs",
            "cloudwatch:PutMetricData",
            "dynamodb:BatchGetItem",
            "dynamodb:GetItem",
            "dynamodb:PutItem",
            "logs:GetLogEvents",
            "sns:Publish",
            "sqs:SendMessage");

    /** What Lambda does in the function's name. */
    private static final Set<String> PLATFORM_CALLS = Set.of(
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes",
            "logs:CreateLogStream",
            "logs:PutLogEvents",
            "xray:PutTraceSegments",
            "xray:PutTelemetryRecords",
            "kms:Decrypt",
            "kms:GenerateDataKey");

    private static dev.batchmonitor.local.template.Stack stack;
    private static FunctionDefinition function;
    private static BatchJobMonitor monitor;

    @BeforeAll
    static void readTheTemplate() {
        stack = new CloudAssembly(ASSEMBLY).stack(Environment.DEFAULT);
        function = stack.function();
        monitor = BatchJobMonitor.Builder.create(new Stack(), "Monitor").build();
    }

    @Test
    void theHandlerExistsAndCanBeMadeByLambda() throws ReflectiveOperationException {
        Class<?> handler = Class.forName(function.handler());
        assertThat(handler.getConstructor()).isNotNull();
        assertThat(com.amazonaws.services.lambda.runtime.RequestStreamHandler.class)
                .isAssignableFrom(handler);
    }

    @Test
    void theFunctionAcceptsTheTemplatesEnvironment() {
        Map<String, String> environment = new HashMap<>(function.environment());
        environment.put("AWS_REGION", "us-east-1");
        assertThat(Settings.from(environment).metricNamespace()).isEqualTo("BatchJobMonitor");
        assertThat(Settings.from(environment).logLines()).isEqualTo(Settings.DEFAULT_LOG_LINES);
        Set<String> names = new TreeSet<>(Settings.NAMES);
        names.add("JAVA_TOOL_OPTIONS");
        assertThat(names).containsAll(function.environment().keySet());
    }

    @Test
    void theFunctionKnowsItsTableAndItsOwnQueue() {
        assertThat(stack.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.partitionKey()).isEqualTo("incident"))
                .satisfies(table -> assertThat(table.sortKey()).isNull())
                .satisfies(table ->
                        assertThat(function.environment()).containsEntry("BATCH_MONITOR_INCIDENT_TABLE", table.name()));
        assertThat(function.environment())
                .containsEntry(
                        "BATCH_MONITOR_QUEUE_URL",
                        stack.queue(stack.eventSource().queueArn()).url());
    }

    @Test
    void theConstructNamesTheFunctionsCauses() {
        assertThat(dev.batchmonitor.cdk.FailureCause.values())
                .extracting(Enum::name)
                .containsExactly(
                        Arrays.stream(FailureCause.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void theRoleMayDoWhatIsCalledAndNothingElse() throws java.io.IOException {
        Set<String> granted = new TreeSet<>();
        template().path("Resources").forEach(resource -> {
            if (resource.path("Type").asText().equals("AWS::IAM::ManagedPolicy")) {
                resource.path("Properties")
                        .path("PolicyDocument")
                        .path("Statement")
                        .forEach(statement -> {
                            JsonNode action = statement.path("Action");
                            if (action.isTextual()) {
                                granted.add(action.asText());
                            }
                            action.forEach(each -> granted.add(each.asText()));
                        });
            }
        });
        Set<String> expected = new TreeSet<>(OWN_CALLS);
        expected.addAll(PLATFORM_CALLS);
        assertThat(granted).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(MetricName.class)
    void theConstructsMetricsAreThoseThatThePublishedOnesAre(MetricName name) {
        for (DimensionSet set : DimensionSet.values()) {
            MetricOptions options = MetricOptions.builder()
                    .dimensionsMap(set.dimensions().stream()
                            .collect(Collectors.toMap(MetricDimension::text, dimension -> "x")))
                    .build();
            if (name.dimensionSets().contains(set)) {
                assertThat(monitor.metric(name.text(), options).getMetricName()).isEqualTo(name.text());
            } else {
                assertThatThrownBy(() -> monitor.metric(name.text(), options))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    private static JsonNode template() throws java.io.IOException {
        return new JsonMapper()
                .readTree(ASSEMBLY.resolve("BatchJobMonitor.template.json").toFile());
    }
}
