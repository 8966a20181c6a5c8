package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

/** Logical ids and defaults are promises: whoever updates this library must not lose a queue or a topic by it. */
class GoldenTemplateTest {
    @Test
    void monitorWithoutProperties() throws IOException {
        Stack stack = new Stack();
        BatchJobMonitor.Builder.create(stack, "Monitor").build();

        GoldenTemplate.of(Template.fromStack(stack)).isAsIn("bare.json");
    }

    @Test
    void monitorWithAllProperties() throws IOException {
        golden(SampleMonitor.ALL_PROPERTIES).isAsIn("all-properties.json");
    }

    @Test
    void monitorThatWatchesLittle() throws IOException {
        golden(SampleMonitor.NARROWED).isAsIn("narrowed.json");
    }

    @Test
    void everyPropertyIsInOneOfThem() {
        assertThat(SampleMonitor.propertiesOfAll()).isEqualTo(PropertiesTest.names());
    }

    private static GoldenTemplate golden(SampleMonitor monitor) {
        return GoldenTemplate.of(monitor.in(TestMonitor.stackIn("eu-west-1")).template());
    }
}
