package dev.batchmonitor.function;

import static dev.batchmonitor.function.SampleEvents.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.alert.Alert;
import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.alert.Console;
import dev.batchmonitor.function.alert.LogTail;
import dev.batchmonitor.function.alert.Recovery;
import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.incident.FailureCount;
import dev.batchmonitor.function.incident.FailureKind;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.log.LogLevel;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.time.Deadline;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublisherTest {
    private final List<AlertMessage> published = new ArrayList<>();
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private Set<Integer> refused = Set.of();

    @Test
    void anAlertThatCannotBeWrittenTakesNoOtherWithIt() {
        assertThat(publish(SampleFailures.of("a"), unwritable(), SampleFailures.of("b")))
                .containsExactly(1);
        assertThat(published).extracting(AlertMessage::jobId).containsExactly("a", "b");
        assertThat(logged.toString(StandardCharsets.UTF_8))
                .contains("alert could not be written", "\"jobId\":\"broken\"", "IllegalStateException")
                .doesNotContain("why it is broken");
    }

    @Test
    void whatIsRefusedBehindOneThatCannotBeWrittenIsStillKnownByItsPlace() {
        refused = Set.of(1);
        assertThat(publish(SampleFailures.of("a"), unwritable(), SampleFailures.of("b")))
                .containsExactlyInAnyOrder(1, 2);
    }

    private Set<Integer> publish(Alert... alerts) {
        Log log = new Log(new PrintStream(logged, true, StandardCharsets.UTF_8), CLOCK, LogLevel.INFO);
        Publisher publisher = new Publisher(
                LogTail.NONE,
                (messages, deadline) -> {
                    published.addAll(messages);
                    return refused;
                },
                log);
        return publisher.publish(List.of(alerts), Deadline.in(Duration.ofSeconds(30), CLOCK));
    }

    private static Alert unwritable() {
        BatchEvent.JobStateChange change = SampleFailures.change("broken");
        Map<FailureKind, Integer> broken = new AbstractMap<>() {
            @Override
            public Set<Entry<FailureKind, Integer>> entrySet() {
                throw new IllegalStateException("why it is broken");
            }
        };
        FailureCount count = new FailureCount(1, broken, List.of(), CLOCK.instant(), CLOCK.instant());
        return new Recovery(
                change.job(), change.origin(), Console.OF_PARTITION, count, Routing.DEFAULT, "definition etl");
    }
}
