package dev.batchmonitor.function.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.incident.About;
import dev.batchmonitor.function.incident.Admission;
import dev.batchmonitor.function.incident.ArrayAlerts;
import dev.batchmonitor.function.incident.Arrival;
import dev.batchmonitor.function.incident.Duty;
import dev.batchmonitor.function.incident.FailedJob;
import dev.batchmonitor.function.incident.Failure;
import dev.batchmonitor.function.incident.FailureKind;
import dev.batchmonitor.function.incident.Incident;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.incident.IncidentLedger;
import dev.batchmonitor.function.incident.IncidentPolicy;
import dev.batchmonitor.function.incident.IncidentScope;
import dev.batchmonitor.function.incident.IncidentStore;
import dev.batchmonitor.function.incident.IncidentStoreException;
import dev.batchmonitor.function.incident.Window;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.time.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB takes items of 400 KB. */
class IncidentItemTest {
    private static final int MAX_BYTES = 400 * 1024;
    private static final Instant START = Instant.parse("2026-10-05T08:00:00Z");
    private static final IncidentKey KEY = new IncidentKey(IncidentScope.FAILURES, "etl");
    private static final About ABOUT = new About(
            new JobIdentity("id", null, "job", "queue", "etl:7"),
            new EventOrigin(START, "aws", "eu-west-1", "111122223333"),
            new Routing(null, null, null),
            null);
    private static final Deadline DEADLINE = Deadline.in(Duration.ofHours(1), Clock.systemUTC());

    private final IncidentLedger ledger = new IncidentLedger(
            new OneIncident(), new IncidentPolicy(Duration.ofMinutes(1), ArrayAlerts.FIRST_AND_SUMMARY, false));

    @Test
    void windowsThatCannotBeToldForHoursFitAnItem() throws IncidentStoreException {
        for (int minute = 0; minute < 100; minute++) {
            announce(minute, 1);
            announce(minute, 30);
        }
        assertThat(bytes()).isLessThan(MAX_BYTES);
    }

    @Test
    void manyFailuresFitAnItemWithTheWindowBeforeThem() throws IncidentStoreException {
        announce(0, 1);
        announce(0, 16_000);
        announce(2, 1);
        announce(2, 30_000);
        assertThat(bytes()).isLessThan(MAX_BYTES);
        assertThat(ledger.read(KEY, DEADLINE).windows())
                .extracting(window -> window.tally().more())
                .containsExactly(16_000, 30_000);
    }

    /** Failures of one batch; only the first of a minute are told. */
    private void announce(int minute, int number) throws IncidentStoreException {
        List<Failure> failures = IntStream.range(0, number)
                .mapToObj(i -> failure(minute + "-" + number + "-" + i, minute))
                .toList();
        Admission admission = ledger.admit(KEY, failures, DEADLINE);
        for (var task : admission.tasks()) {
            ledger.settle(
                    admission.incident(),
                    task.window(),
                    window -> task.announce().isEmpty()
                            ? window
                            : window.announced(task.announce(), Duty.ANNOUNCE, KEY.scope()),
                    DEADLINE);
        }
    }

    private static Failure failure(String id, int minute) {
        Instant time = START.plus(Duration.ofMinutes(minute));
        FailedJob job = new FailedJob(
                id, "job", time, new FailureKind(FailureCause.EXIT_CODE, 1), "https://example.com/" + "x".repeat(600));
        return new Failure(id, time, new Arrival(id, START, 1), job, null, false, false, ABOUT);
    }

    private int bytes() throws IncidentStoreException {
        Incident incident = ledger.read(KEY, DEADLINE);
        assertThat(incident.windows()).extracting(Window::start).isSorted();
        return bytes(AttributeValue.fromM(IncidentItem.of(incident)));
    }

    /** As DynamoDB counts. */
    private static int bytes(AttributeValue value) {
        if (value.hasM()) {
            return 3
                    + value.m().entrySet().stream()
                            .mapToInt(entry -> 1 + entry.getKey().length() + bytes(entry.getValue()))
                            .sum();
        }
        if (value.hasL()) {
            return 3
                    + value.l().stream().mapToInt(element -> 1 + bytes(element)).sum();
        }
        if (value.b() != null) {
            return value.b().asByteArrayUnsafe().length;
        }
        if (value.s() != null) {
            return value.s().length();
        }
        return value.n() == null ? 1 : 1 + value.n().length();
    }

    private static final class OneIncident implements IncidentStore {
        private Incident incident = Incident.unknown(KEY);

        @Override
        public Incident read(IncidentKey key, Deadline deadline) {
            return incident;
        }

        @Override
        public Map<IncidentKey, Incident> read(Set<IncidentKey> keys, Deadline deadline) {
            return Map.of(KEY, incident);
        }

        @Override
        public Incident write(Incident next, Deadline deadline) {
            incident = new Incident(next.key(), next.version() + 1, next.windows());
            return incident;
        }
    }
}
