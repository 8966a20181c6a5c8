package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.metric.DimensionSet;
import dev.batchmonitor.function.metric.MetricName;
import dev.batchmonitor.local.cost.CostPage;
import dev.batchmonitor.local.cost.Deployment;
import dev.batchmonitor.local.cost.DeploymentTemplate;
import dev.batchmonitor.local.cost.GeneratedPart;
import dev.batchmonitor.local.cost.Measured;
import dev.batchmonitor.local.cost.MetricGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The estimate is one of what is really deployed and published. {@code -Dexpected=update} writes its page anew. */
class CostPageTest {
    private static final Path PAGE = Path.of("../docs/cost.md");
    private static final Path PERFORMANCE = Path.of("../docs/performance.md");
    private static final Path TEMPLATE = Path.of("target/cdk.out/BatchJobMonitor.template.json");

    private final Deployment deployment = DeploymentTemplate.in(TEMPLATE).deployment(Measured.published());

    @Test
    void thePageOfCostsIsTheModels() throws IOException {
        if ("update".equals(System.getProperty("expected"))) {
            Files.writeString(PAGE, CostPage.of(deployment));
        }
        assertThat(PAGE).content().isEqualTo(CostPage.of(deployment));
    }

    @Test
    void thePageOfPerformanceHasTheModelsCostsOfWindows() throws IOException {
        String page = Files.readString(PERFORMANCE);
        String expected = new GeneratedPart("costs").replace(page, CostPage.windows(deployment));
        if ("update".equals(System.getProperty("expected"))) {
            Files.writeString(PERFORMANCE, expected);
        }
        assertThat(PERFORMANCE).content().isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"QUEUE, BY_QUEUE", "DEFINITION, BY_DEFINITION", "CAUSE, BY_CAUSE", "EXIT_CODE, BY_EXIT_CODE"})
    void theModelCountsTheMetricsThatTheFunctionPublishes(MetricGroup group, DimensionSet set) {
        assertThat(Arrays.stream(MetricName.values())
                        .filter(metric -> metric.dimensionSets().contains(set))
                        // Of the reasons why a queue is blocked, not of the causes of failures.
                        .filter(metric -> set != DimensionSet.BY_CAUSE || metric != MetricName.BLOCKED_JOBS))
                .hasSize(group.metrics());
    }
}
