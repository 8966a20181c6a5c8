package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

/** Logical ids and defaults are promises: whoever updates this library must not lose a queue or a topic by it. */
class GoldenTemplateTest {
    /** They exclude others, which are in the one with all properties. */
    private static final Set<String> NARROWED =
            Set.of("excludeJobQueues", "jobTags", "statuses", "metrics", "metricDimensions");

    /** What goes together with those: by the same fields, or by what they leave of it. */
    private static final Set<String> ALSO_NARROWED = Set.of(
            "jobDefinitions",
            "excludeJobDefinitions",
            "jobNamePrefixes",
            "excludeJobNamePrefixes",
            "alarms",
            "dashboard");

    @Test
    void monitorWithoutProperties() throws IOException {
        Stack stack = new Stack();
        BatchJobMonitor.Builder.create(stack, "Monitor").build();

        GoldenTemplate.of(Template.fromStack(stack)).isAsIn("bare.json");
    }

    @Test
    void monitorWithAllProperties() throws IOException {
        monitorWith(values(NARROWED, false)).isAsIn("all-properties.json");
    }

    @Test
    void monitorThatWatchesLittle() throws IOException {
        monitorWith(values(union(NARROWED, ALSO_NARROWED), true)).isAsIn("narrowed.json");
    }

    @Test
    void everyPropertyIsInOneOfThem() {
        Set<String> names = new HashSet<>();
        Stream.of(values(NARROWED, false), values(NARROWED, true))
                .flatMap(List::stream)
                .forEach(property -> names.add(property.name()));
        assertThat(names).isEqualTo(PropertiesTest.names());
    }

    private static GoldenTemplate monitorWith(List<Property> properties) {
        Stack stack = TestMonitor.stackIn("eu-west-1");
        BatchJobMonitor.Builder builder =
                BatchJobMonitor.Builder.create(stack, "Monitor").functionCode(TestMonitor.code(stack));
        properties.forEach(property -> property.value().apply(stack).accept(builder));
        builder.build();
        return GoldenTemplate.of(Template.fromStack(stack));
    }

    /** One value of each property: the last of those that are tried. */
    private static List<Property> values(Set<String> names, boolean included) {
        List<Property> values = new ArrayList<>();
        for (Property property : PropertiesTest.all()) {
            if (names.contains(property.name()) == included) {
                values.removeIf(other -> other.name().equals(property.name()));
                values.add(property);
            }
        }
        return values;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
