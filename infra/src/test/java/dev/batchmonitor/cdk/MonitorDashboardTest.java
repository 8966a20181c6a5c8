package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.cloudwatch.Dashboard;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitorDashboardTest {
    private static final String DASHBOARD = "AWS::CloudWatch::Dashboard";

    private TestMonitor monitor;
    private JsonNode widgets;

    @BeforeAll
    void build() throws IOException {
        monitor = TestMonitor.with(builder -> builder.dashboard(true).metricNamespace("Acme/Batch"));
        widgets = widgets(monitor.only(DASHBOARD));
    }

    @Test
    void thereIsNoneByDefault() {
        TestMonitor bare = TestMonitor.with(builder -> {});

        assertThat(bare.template().findResources(DASHBOARD)).isEmpty();
        assertThat(bare.monitor().getDashboard()).isNull();
        assertThat(monitor.monitor().getDashboard()).isNotNull();
    }

    @Test
    void itHasNoNameAndIsOfAnyRegionAndAccount() {
        assertThat(monitor.only(DASHBOARD)).doesNotContainKey("DashboardName");
        assertThat(StreamSupport.stream(widgets.spliterator(), false)
                        .filter(widget -> !widget.path("type").asText().equals("alarm"))
                        .map(widget -> widget.path("properties").path("region").asText()))
                .isNotEmpty()
                .containsOnly("{Ref=AWS::Region}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Failed jobs by cause | {\"Acme/Batch\",JobQueue,Cause} MetricName=\"FailedJobs\"', 'Sum'), SUM",
                "Failed jobs by job definition | {\"Acme/Batch\",JobQueue,JobDefinition} MetricName=\"FailedJobs\"', 'Sum'), SUM",
                "Failed jobs by exit code | {\"Acme/Batch\",JobQueue,ExitCode} MetricName=\"FailedJobs\"', 'Sum'), SUM",
                "Failed attempts by cause | {\"Acme/Batch\",JobQueue,Cause} MetricName=\"FailedAttempts\"', 'Sum'), SUM",
                "Jobs that block their job queue, by reason | {\"Acme/Batch\",JobQueue,Cause} MetricName=\"BlockedJobs\"', 'Sum'), SUM",
                "Time in the job queue, ms | {\"Acme/Batch\",JobQueue} MetricName=\"QueueTime\"', 'p90'), MAX",
                "Duration of jobs by definition, ms | {\"Acme/Batch\",JobQueue,JobDefinition} MetricName=\"JobDuration\"', 'p90'), MAX",
                "Run time of attempts, ms (AWS/Batch) | {\"AWS/Batch\",JobQueueName} MetricName=\"JobAttemptExecutionDuration\"', 'Average'), MAX",
                "Finished jobs (AWS/Batch) | {\"AWS/Batch\",JobQueueName} MetricName=\"JobsMovedToSucceeded\"', 'Sum'), SUM"
            })
    void metricsAreSearchedForByTheDimensionsTheyArePublishedWith(String title, String search) {
        assertThat(expressions(title)).first().isEqualTo("SORT(SEARCH('" + search + ", DESC, 20)");
    }

    @Test
    void spotLossesAreAttemptsThatEndedWithTheirHost() {
        assertThat(expressions("Attempts lost with their host, Spot interruptions included"))
                .singleElement()
                .asString()
                .contains("MetricName=\"FailedAttempts\" Cause=(\"HOST_TERMINATED\" OR \"SPOT_INTERRUPTION\")'");
    }

    @Test
    void linesAreNamedByTheirDimensions() {
        assertThat(widget("Failed jobs by cause")
                        .path("metrics")
                        .path(0)
                        .path(0)
                        .path("label")
                        .asText())
                .isEqualTo("${PROP('Dim.JobQueue')} ${PROP('Dim.Cause')}");
    }

    @Test
    void lastAlertsAreReadFromTheFunctionsLog() {
        assertThat(widget("Last alerts").path("query").asText())
                .startsWith("SOURCE '{Ref=MonitorLogGroup")
                .contains("| filter message = \"alert published\"", "jobId", "cause");
    }

    @Test
    void alarmsAreShownIfThereAreAny() throws IOException {
        assertThat(widget("Alarms").path("alarms"))
                .hasSize(monitor.monitor().getAlarms().size());
        assertThat(widgets(TestMonitor.with(builder -> builder.dashboard(true).alarms(MonitorAlarms.none()))
                        .only(DASHBOARD)))
                .hasSize(widgets.size() - 1);
    }

    @Test
    void widgetsCanStandInAnotherDashboard() throws IOException {
        Stack stack = new Stack();
        BatchJobMonitor other = TestMonitor.builder(stack).build();
        Dashboard.Builder.create(stack, "Own")
                .widgets(other.getDashboardWidgets())
                .build();
        Dashboard.Builder.create(stack, "Another")
                .widgets(other.getDashboardWidgets())
                .build();

        assertThat(Template.fromStack(stack).findResources(DASHBOARD).values())
                .hasSize(2)
                .allSatisfy(dashboard ->
                        assertThat(widgets(TestMonitor.properties(dashboard))).hasSize(widgets.size()));
    }

    private List<String> expressions(String title) {
        List<String> expressions = new ArrayList<>();
        widget(title)
                .path("metrics")
                .forEach(metric ->
                        expressions.add(metric.path(0).path("expression").asText()));
        return expressions;
    }

    private JsonNode widget(String title) {
        return StreamSupport.stream(widgets.spliterator(), false)
                .map(widget -> widget.path("properties"))
                .filter(properties -> properties.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no widget " + title));
    }

    /** With every reference as a text in its place. */
    private static JsonNode widgets(Map<String, Object> dashboard) throws IOException {
        JsonNode body = new ObjectMapper().valueToTree(dashboard.get("DashboardBody"));
        StringBuilder json = new StringBuilder();
        body.path("Fn::Join").path(1).forEach(part -> json.append(part.isTextual() ? part.asText() : reference(part)));
        return new ObjectMapper().readTree(json.toString()).path("widgets");
    }

    private static String reference(JsonNode part) {
        return part.toString().replace("\"", "").replace(':', '=').replace("==", "::");
    }
}
