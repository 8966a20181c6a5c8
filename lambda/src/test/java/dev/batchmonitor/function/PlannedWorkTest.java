package dev.batchmonitor.function;

import static dev.batchmonitor.function.SampleEvents.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.alert.LogTail;
import dev.batchmonitor.function.incident.ArrayAlerts;
import dev.batchmonitor.function.incident.IncidentLedger;
import dev.batchmonitor.function.incident.IncidentPolicy;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.log.LogLevel;
import dev.batchmonitor.function.time.Deadline;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannedWorkTest {
    private static final Deadline DEADLINE = Deadline.in(Duration.ofSeconds(30), CLOCK);

    private final Log log =
            new Log(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), CLOCK, LogLevel.INFO);
    private final IncidentLedger ledger = new IncidentLedger(
            new MemoryStore(), new IncidentPolicy(Duration.ofMinutes(15), ArrayAlerts.FIRST_AND_SUMMARY, false));
    private final PlannedWork work = new PlannedWork(ledger, (closing, deadline) -> true, log);

    @Test
    void ofTwoPlansThatAreEqualOneMayBeRefused() {
        Plan plan = Plan.toTell(SampleFailures.of("a"), List.of("m0"));
        work.add(List.of(plan, plan));
        assertThat(again(Set.of(1))).containsExactly("m0");
    }

    @Test
    void whatIsRefusedIsKnownByItsPlaceAmongAlerts() {
        work.add(List.of(
                Plan.toTell(SampleFailures.of("a"), List.of("m0")),
                Plan.toTell(SampleFailures.of("b"), List.of("m1")),
                Plan.toTell(SampleFailures.of("c"), List.of("m2"))));
        assertThat(again(Set.of(0, 2))).containsExactly("m0", "m2");
    }

    private Set<String> again(Set<Integer> refused) {
        Publisher publisher = new Publisher(LogTail.NONE, (messages, deadline) -> refused, log);
        return work.carryOut(publisher, DEADLINE).again();
    }
}
