package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;

class ProblemsTest {
    @Test
    void oneMessageTellsEverythingThatIsWrong() {
        String message = WrongUse.messageOf((stack, monitor) -> monitor.jobQueues(List.of())
                .alertEmails(List.of("ops"))
                .memorySize(64)
                .metricNamespace("AWS/Batch"));

        assertThat(message.lines().toList())
                .hasSize(5)
                .first()
                .isEqualTo("Stack/Monitor: initialization failed due to the following validation error(s):");
        assertThat(message).contains("- 'jobQueues'", "- 'alertEmails'", "- 'memorySize'", "- 'metricNamespace'");
    }

    @Test
    void constructAtTheRootHasAPathToo() {
        assertThat(WrongUse.messageOf(new Stack(), (stack, monitor) -> monitor.memorySize(1)))
                .startsWith("Default/Monitor: ");
    }
}
