package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.RemovalPolicy;

/** Each property changes what it says, and nothing else: {@code property-changes.txt} has what. */
class PropertiesTest {
    private static final Path CHANGES = Path.of("src/test/resources/dev/batchmonitor/cdk/property-changes.txt");

    /** Every value of every property. */
    static List<Property> all() {
        return Stream.of(JobValues.all(), AlertValues.all(), OperationValues.all())
                .flatMap(List::stream)
                .toList();
    }

    /** What can be set. */
    static Set<String> names() {
        return Arrays.stream(BatchJobMonitor.Builder.class.getMethods())
                .filter(method -> method.getReturnType() == BatchJobMonitor.Builder.class)
                .filter(method -> method.getParameterCount() == 1)
                .map(Method::getName)
                .collect(Collectors.toSet());
    }

    @Test
    void everyPropertyIsTried() {
        assertThat(names()).hasSizeGreaterThan(40);
        assertThat(all().stream().map(Property::name).collect(Collectors.toSet()))
                .isEqualTo(names());
    }

    @Test
    void everyPropertyChangesWhatIsWrittenDownAndNothingElse() throws IOException {
        StringBuilder changes = new StringBuilder();
        for (Property property : all()) {
            String made = property.changes();
            assertThat(made).as("%s changes something", property).isNotEmpty();
            changes.append(property).append('\n').append(made);
        }
        if (System.getProperty(GoldenTemplate.REFRESH) != null) {
            Files.writeString(CHANGES, changes);
        }
        assertThat(changes.toString())
                .as("the changes; if they are wanted, run with -D%s and read them", GoldenTemplate.REFRESH)
                .isEqualTo(Files.readString(CHANGES));
    }

    @Test
    void whatIsTheDefaultChangesNothing() {
        List<Consumer<BatchJobMonitor.Builder>> defaults = List.of(
                builder -> builder.statuses(List.of(FinalStatus.FAILED, FinalStatus.SUCCEEDED)),
                builder -> builder.metrics(List.of(JobMetric.values())),
                builder -> builder.metricDimensions(List.of(MetricDimension.values())),
                builder -> builder.tracing(true).snapStart(true).dashboard(false),
                builder -> builder.removalPolicy(RemovalPolicy.DESTROY),
                builder -> builder.alarms(MonitorAlarms.ofMonitor()));
        TestMonitor bare = TestMonitor.with(builder -> {});
        for (Consumer<BatchJobMonitor.Builder> same : defaults) {
            assertThat(TemplateChanges.between(bare, TestMonitor.with(same))).isEmpty();
        }
    }
}
