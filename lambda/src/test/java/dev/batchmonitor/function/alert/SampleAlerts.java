package dev.batchmonitor.function.alert;

import static dev.batchmonitor.function.SampleEvents.FAILED_THREE_TIMES;

import dev.batchmonitor.function.SampleEvents;
import dev.batchmonitor.function.SampleFailures;
import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.failure.BlockedReason;
import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.incident.FailedJob;
import dev.batchmonitor.function.incident.FailureCount;
import dev.batchmonitor.function.incident.FailureKind;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.rule.Routing;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An alert of each kind, for tests. */
final class SampleAlerts {
    static final Routing RUNBOOK = new Routing(null, "https://wiki.example.com/runbooks/etl", null);
    static final FailureKind OUT_OF_MEMORY = new FailureKind(FailureCause.OUT_OF_MEMORY, 137);
    static final FailureKind EXIT_3 = new FailureKind(FailureCause.EXIT_CODE, 3);
    static final Instant FIRST = Instant.parse("2026-10-05T08:00:00Z");
    static final EventOrigin ORIGIN =
            new EventOrigin(Instant.parse("2026-10-05T08:15:00Z"), "aws", "eu-west-1", "111122223333");
    static final JobIdentity IDENTITY = new JobIdentity("a1", null, "nightly-etl", "nightly", "etl:7");

    private SampleAlerts() {}

    static JobFailure failure(String event, Routing routing) {
        return SampleFailures.of(event, routing);
    }

    static JobFailure failure(int others) {
        return failure(FAILED_THREE_TIMES, RUNBOOK).withOthers(jobs("b", others, EXIT_3));
    }

    static List<FailedJob> jobs(String id, int count, FailureKind kind) {
        return IntStream.range(0, count)
                .mapToObj(i -> new FailedJob(
                        id + i, "nightly-etl", FIRST.plusSeconds(i), kind, "https://console.example.com/" + id + i))
                .toList();
    }

    static IncidentSummary incident(int more, JobIdentity identity, String url) {
        FailedJob job = new FailedJob("b0", "nightly-etl", FIRST, OUT_OF_MEMORY, url);
        return new IncidentSummary(
                identity,
                ORIGIN,
                Console.OF_PARTITION,
                OUT_OF_MEMORY,
                new FailureCount(more, Map.of(OUT_OF_MEMORY, more), List.of(job), FIRST, FIRST.plusSeconds(600)),
                more + 1,
                RUNBOOK,
                "failures 111122223333/eu-west-1/nightly/etl/OUT_OF_MEMORY/137",
                "https://console.example.com/job");
    }

    static IncidentSummary incident(int more) {
        return incident(more, IDENTITY, "https://console.example.com/b0");
    }

    static ArraySummary array(JobIdentity identity, boolean ended) {
        Map<FailureKind, Integer> kinds = new LinkedHashMap<>();
        kinds.put(EXIT_3, 9);
        kinds.put(OUT_OF_MEMORY, 1);
        List<FailedJob> children = List.of(
                new FailedJob("a1:3", "nightly-etl", FIRST, EXIT_3, "https://console.example.com/3"),
                new FailedJob("a1:999", "nightly-etl", FIRST.plusSeconds(60), OUT_OF_MEMORY, null));
        return new ArraySummary(
                identity,
                ORIGIN,
                Console.OF_PARTITION,
                1000,
                12,
                ended,
                new FailureCount(10, kinds, children, FIRST, FIRST.plusSeconds(60)),
                RUNBOOK,
                "array a1",
                null);
    }

    static ArraySummary array() {
        return array(IDENTITY, true);
    }

    static Recovery recovery(String event) {
        BatchEvent.JobStateChange change = SampleEvents.decodedStateChange(event);
        return new Recovery(
                change.job(),
                change.origin(),
                Console.OF_PARTITION,
                new FailureCount(
                        2, Map.of(OUT_OF_MEMORY, 2), jobs("b", 2, OUT_OF_MEMORY), FIRST, FIRST.plusSeconds(60)),
                RUNBOOK,
                "failures 111122223333/eu-west-1/nightly/etl/OUT_OF_MEMORY/137");
    }

    static Recovery recovery() {
        return recovery(SampleEvents.stateChange("c1", "SUCCEEDED", ""));
    }

    static BlockedQueue blocked(String event) {
        BatchEvent.JobQueueBlocked blocked = (BatchEvent.JobQueueBlocked) SampleEvents.decoded(event);
        return new BlockedQueue(
                blocked.job(),
                blocked.origin(),
                Console.OF_PARTITION,
                BlockedReason.of(blocked.job().statusReason()),
                RUNBOOK);
    }

    static BlockedQueue blocked() {
        return blocked(SampleEvents.stateChange(
                        "d1", "RUNNABLE", "\"statusReason\":\"CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY - none\"")
                .replace("Batch Job State Change", "Batch Job Queue Blocked"));
    }

    static List<Alert> all() {
        return List.of(failure(12), blocked(), incident(37), array(), recovery());
    }
}
