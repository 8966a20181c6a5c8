package dev.batchmonitor.function;

import static dev.batchmonitor.function.SampleEvents.CLOCK;
import static dev.batchmonitor.function.SampleEvents.stateChange;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.alert.AlertChannel;
import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.alert.Console;
import dev.batchmonitor.function.alert.LogTail;
import dev.batchmonitor.function.event.EventDecoder;
import dev.batchmonitor.function.incident.ArrayAlerts;
import dev.batchmonitor.function.incident.Arrival;
import dev.batchmonitor.function.incident.Closing;
import dev.batchmonitor.function.incident.IncidentLedger;
import dev.batchmonitor.function.incident.IncidentPolicy;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.log.LogLevel;
import dev.batchmonitor.function.metric.MetricDatum;
import dev.batchmonitor.function.metric.MetricName;
import dev.batchmonitor.function.rule.AlertRules;
import dev.batchmonitor.function.rule.QuietRules;
import dev.batchmonitor.function.time.Deadline;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IncidentReporterTest {
    private static final long START = 1_791_187_200_000L;

    private final MemoryStore store = new MemoryStore();
    private final List<AlertMessage> published = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();
    private final List<MetricDatum> measured = new ArrayList<>();

    private JobDescriptions descriptions = JobDescriptions.NONE;
    private ArrayAlerts arrays = ArrayAlerts.FIRST_AND_SUMMARY;
    private Set<Integer> refused = Set.of();
    private boolean closingsTaken = true;
    private int messages;

    @Test
    void theFirstFailureIsToldAtOnceAndTheRestWhenTheWindowEnds() {
        assertThat(handle(failed("a", 0))).isEmpty();
        assertThat(handle(failed("b", 60), failed("c", 120))).isEmpty();
        assertThat(subjects()).hasSize(1).first().asString().startsWith("FAILED: job");
        assertThat(closings).extracting(Closing::in).containsExactly(Duration.ofSeconds(840));
        close();
        assertThat(subjects()).hasSize(2).last().asString().startsWith("2 MORE FAILED: etl");
        assertThat(failedJobs()).isEqualTo(3);
    }

    @Test
    void whatCameInTheSameBatchIsToldInTheSameMessage() {
        handle(failed("a", 0), failed("b", 60), failed("c", 120));
        assertThat(subjects()).hasSize(1);
        assertThat(closings).isEmpty();
        assertThat(failedJobs()).isEqualTo(3);
    }

    @Test
    void aSingleFailureWritesTwiceAndSendsNoClosing() {
        handle(failed("a", 0));
        assertThat(store.writes).isEqualTo(2);
        assertThat(closings).isEmpty();
    }

    @Test
    void afterTheWindowComesTheNext() {
        handle(failed("a", 0));
        handle(failed("b", 900));
        assertThat(subjects())
                .hasSize(2)
                .allSatisfy(subject -> assertThat(subject).startsWith("FAILED: job"));
    }

    @Test
    void whatIsToldTooLateBelongsToTheWindowThatItJustMissed() {
        handle(failed("a", 600));
        handle(failed("b", 0));
        close();
        assertThat(subjects()).hasSize(2).last().asString().startsWith("1 MORE FAILED");
    }

    @Test
    void aRepeatedEventIsNeitherToldNorCountedAgain() {
        handle(failed("a", 0));
        handle(failed("b", 60));
        close();
        handle(failed("a", 0));
        handle(failed("b", 60), failed("a", 0));
        assertThat(closings).isEmpty();
        assertThat(subjects()).hasSize(2);
        assertThat(failedJobs()).isEqualTo(2);
    }

    @Test
    void aRepeatedEventIsNotMeasuredAgainBecauseItCameWithANewOne() {
        handle(failed("a", 0));
        handle(failed("a", 0), failed("b", 60));
        assertThat(closings).hasSize(1);
        assertThat(failedJobs()).isEqualTo(2);
    }

    @Test
    void differentQueuesDefinitionsCausesAndExitCodesAreDifferentIncidents() {
        String[] events =
                IntStream.range(1, 101).mapToObj(i -> failed("job-" + i, i, i)).toArray(String[]::new);
        handle(events);
        assertThat(subjects()).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void anAlertThatIsRefusedIsDeliveredAgainAndTold() {
        refused = Set.of(0);
        assertThat(handle(failed("a", 0))).containsExactly("m0");
        published.clear();
        refused = Set.of();
        assertThat(again("m0", 2, failed("a", 0))).isEmpty();
        assertThat(subjects()).hasSize(1);
        assertThat(failedJobs()).isEqualTo(1);
    }

    @Test
    void aCompanionOfARefusedAlertThatComesBackByItselfIsToldInTheEnd() {
        refused = Set.of(0);
        assertThat(handle(failed("a", 0), failed("b", 60))).containsExactly("m0", "m1");
        published.clear();
        refused = Set.of();
        again("m0", 2, failed("a", 0));
        again("m1", 2, failed("b", 60));
        close();
        assertThat(subjects()).hasSize(2).last().asString().startsWith("1 MORE FAILED");
        assertThat(failedJobs()).isEqualTo(2);
    }

    @Test
    void aClosingThatIsRefusedIsSentWhenTheFailureComesBack() {
        handle(failed("a", 0));
        closingsTaken = false;
        assertThat(handle(failed("b", 60))).containsExactly("m1");
        closingsTaken = true;
        closings.clear();
        assertThat(again("m1", 2, failed("b", 60))).isEmpty();
        close();
        assertThat(subjects()).hasSize(2).last().asString().startsWith("1 MORE FAILED");
    }

    @Test
    void aFunctionThatDiesBeforePublishingLeavesTheAlertToTheRedelivery() {
        publishingDies("m0", failed("a", 0));
        handle(failed("b", 60)); // another instance meanwhile: the alert is not its own
        assertThat(subjects()).isEmpty();
        again("m0", 2, failed("a", 0));
        assertThat(subjects()).hasSize(1).first().asString().startsWith("FAILED: job");
    }

    @Test
    void anOwnerThatComesBackFromTheDeadLetterQueueUnderAnotherIdIsTold() {
        publishingDies("m0", failed("a", 0));
        Arrival redriven = new Arrival("another", CLOCK.instant().plus(Duration.ofHours(1)), 1);
        monitor().handle(List.of(new Delivery(redriven, failed("a", 0))), deadline());
        assertThat(subjects()).hasSize(1);
        assertThat(failedJobs()).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeMeasuredIsMeasuredWhenItComesBackFromTheDeadLetterQueue() {
        handle(failed("a", 0));
        closingsTaken = false;
        handle(failed("b", 60));
        handle(failed("c", 120));
        assertThat(failedJobs()).isEqualTo(1);
        closingsTaken = true;
        handle(failed("b", 60));
        handle(failed("c", 120));
        handle(failed("b", 60), failed("c", 120));
        assertThat(failedJobs()).isEqualTo(3);
    }

    @Test
    void withoutItsTableItTellsAllTheSameAndCountsThat() {
        store.fault = "could not be read: GetItem was denied";
        assertThat(handle(failed("a", 0), failed("b", 60))).isEmpty();
        assertThat(subjects()).hasSize(1);
        assertThat(published.get(0).bodies().get("email")).contains("GetItem was denied");
        assertThat(sum(MetricName.INCIDENT_TABLE_ERRORS)).isEqualTo(1);
        assertThat(failedJobs()).isEqualTo(2);
    }

    @Test
    void aClosingThatFindsNoTableIsDeliveredAgain() {
        handle(failed("a", 0));
        handle(failed("b", 60));
        store.fault = "is gone";
        assertThat(handle(closing(closings.get(0)))).hasSize(1);
        store.fault = null;
        close();
        assertThat(subjects()).hasSize(2);
    }

    @Test
    void anArrayIsWorthItsFirstChildAndItsSummary() {
        IntStream.range(0, 50).forEach(i -> handle(child(i)));
        handle(array(50));
        assertThat(subjects()).hasSize(2).last().asString().contains("50 of 100 children failed");
        closeAll();
        assertThat(subjects()).hasSize(2);
    }

    @Test
    void anArrayThatEndsWithItsFirstChildIsOneMessage() {
        handle(child(3), array(1));
        assertThat(subjects()).hasSize(1).first().asString().contains("1 of 100 children failed");
    }

    @Test
    void anArrayWaitsForTheEventsOfItsChildren() {
        handle(child(0));
        handle(array(3));
        handle(child(1));
        assertThat(subjects()).hasSize(1);
        handle(child(2));
        assertThat(subjects()).hasSize(2).last().asString().contains("3 of 100 children failed");
        closeAll();
        assertThat(subjects()).hasSize(2);
    }

    @Test
    void anArrayWaitsOnlyAMinuteForChildrenThatNobodyTellsOf() {
        handle(array(3));
        assertThat(subjects()).isEmpty();
        assertThat(closings).extracting(Closing::in).containsExactly(Duration.ofMinutes(1));
        close();
        assertThat(subjects()).hasSize(1).last().asString().contains("3 of 100 children failed");
    }

    @Test
    void aChildThatComesAfterTheSummaryThatCountedItIsOnlyMeasured() {
        handle(child(0));
        handle(array(3));
        handle(child(1));
        close();
        assertThat(subjects()).hasSize(2).last().asString().contains("3 of 100 children failed");
        handle(child(2));
        closeAll();
        assertThat(subjects()).hasSize(2);
        assertThat(failedJobs()).isEqualTo(3);
    }

    @Test
    void anArrayWhoseEndNobodyTellsOfIsLookedUp() {
        handle(child(0));
        handle(child(1));
        descriptions = new JobDescriptions(Map.of("array", job(arrayIn("PENDING", 2))), Map.of());
        close();
        assertThat(subjects()).hasSize(1);
        assertThat(closings).extracting(Closing::checks).containsExactly(1);
        descriptions = new JobDescriptions(Map.of("array", job(array(2))), Map.of());
        close();
        assertThat(subjects()).hasSize(2).last().asString().contains("2 of 100 children failed");
    }

    @Test
    void anArrayMayBeWorthOnlyItsSummary() {
        arrays = ArrayAlerts.SUMMARY;
        handle(child(0));
        handle(child(1));
        assertThat(subjects()).isEmpty();
        handle(array(2));
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void everyChildMayBeWorthAMessage() {
        arrays = ArrayAlerts.EVERY_CHILD;
        handle(child(0), child(1));
        handle(child(2), child(1));
        assertThat(subjects()).hasSize(3);
    }

    @Test
    void aMultiNodeJobIsToldOfAlsoAfterOneOfItsNodes() {
        handle(stateChange("mpi#2", "FAILED", ended(0, 1) + ",\"nodeDetails\":{\"nodeIndex\":2}"));
        handle(stateChange("mpi", "FAILED", ended(1, 1) + ",\"nodeProperties\":{\"numNodes\":4}"));
        handle(stateChange("mpi", "FAILED", ended(1, 1) + ",\"nodeProperties\":{\"numNodes\":4}"));
        assertThat(published).extracting(AlertMessage::jobId).containsExactly("mpi#2", "mpi");
        assertThat(closings).isEmpty();
    }

    @Test
    void aMultiNodeJobAndItsNodesAreOneMessageWhereTheyComeTogether() {
        handle(
                stateChange("mpi#0", "FAILED", ended(0, 1) + ",\"nodeDetails\":{\"nodeIndex\":0}"),
                stateChange("mpi", "FAILED", ended(1, 1) + ",\"nodeProperties\":{\"numNodes\":4}"));
        assertThat(published).extracting(AlertMessage::jobId).containsExactly("mpi");
    }

    @Test
    void aMultiNodeJobDoesNotTellAgainOfNodesWhoseEventsAreRepeated() {
        String node = stateChange("mpi#2", "FAILED", ended(0, 1) + ",\"nodeDetails\":{\"nodeIndex\":2}");
        handle(node);
        handle(node, stateChange("mpi", "FAILED", ended(1, 1) + ",\"nodeProperties\":{\"numNodes\":4}"));
        assertThat(published).extracting(AlertMessage::jobId).containsExactly("mpi#2", "mpi");
        assertThat(published.get(1).bodies().get("default")).doesNotContain("\"others\"");
    }

    @Test
    void aBlockedQueueIsToldOfOnceWhileItLasts() {
        handle(blocked(0));
        handle(blocked(600));
        handle(blocked(1_200));
        assertThat(subjects()).hasSize(1);
        handle(blocked(2_200));
        assertThat(subjects()).hasSize(2);
        assertThat(closings).isEmpty();
    }

    @Test
    void aLongWindowIsWaitedForInSteps() {
        handle(failed("a", 0));
        handle(failed("b", 60));
        Closing first = closings.remove(0);
        handle(closing(new Closing(first.incident(), first.window(), Duration.ofMinutes(30), 0)));
        assertThat(closings).extracting(Closing::in).containsExactly(Duration.ofMinutes(30));
        assertThat(subjects()).hasSize(1);
    }

    private void publishingDies(String messageId, String event) {
        JobMonitor dying = monitor((batch, deadline) -> {
            throw new Death();
        });
        try {
            dying.handle(List.of(new Delivery(new Arrival(messageId, CLOCK.instant(), 1), event)), deadline());
        } catch (Death expected) {
            messages++;
        }
    }

    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    private Set<String> handle(String... events) {
        List<Delivery> deliveries = new ArrayList<>();
        for (String event : events) {
            deliveries.add(new Delivery(new Arrival("m" + messages++, CLOCK.instant(), 1), event));
        }
        return monitor().handle(deliveries, deadline());
    }

    private Set<String> again(String messageId, int count, String event) {
        Arrival arrival = new Arrival(messageId, CLOCK.instant(), count);
        return monitor().handle(List.of(new Delivery(arrival, event)), deadline());
    }

    /** Lets the first closing that waits come back. */
    private void close() {
        handle(closing(closings.remove(0)));
    }

    private void closeAll() {
        while (!closings.isEmpty()) {
            close();
        }
    }

    private static String closing(Closing closing) {
        return """
                {"source":"batch-job-monitor","detail-type":"Incident Window Closed","detail":{"incident":"%s",
                 "window":"%s","remainingSeconds":%d,"checks":%d}}
                """.formatted(
                        closing.incident(),
                        closing.window(),
                        closing.in().compareTo(Duration.ofMinutes(15)) > 0
                                ? closing.in().toSeconds()
                                : 0,
                        closing.checks());
    }

    private static Deadline deadline() {
        return Deadline.in(Duration.ofSeconds(30), CLOCK);
    }

    private JobMonitor monitor() {
        return monitor((batch, deadline) -> {
            published.addAll(batch);
            return refused;
        });
    }

    private JobMonitor monitor(AlertChannel channel) {
        Log log = new Log(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), CLOCK, LogLevel.INFO);
        IncidentPolicy policy = new IncidentPolicy(Duration.ofMinutes(15), arrays);
        return new JobMonitor(
                new EventDecoder(CLOCK),
                new AlertPolicy(Console.OF_PARTITION, false, new QuietRules(Set.of(), Map.of()), AlertRules.NONE),
                new AwsPorts((ids, deadline) -> descriptions, (datums, deadline) -> {
                    measured.addAll(datums);
                    return List.of();
                }),
                new IncidentReporter(
                        new IncidentLedger(store, policy),
                        policy,
                        new IncidentAlerts(Console.OF_PARTITION),
                        new Publisher(LogTail.NONE, channel, log),
                        (closing, deadline) -> {
                            closings.add(closing);
                            return closingsTaken;
                        },
                        log),
                log);
    }

    private List<String> subjects() {
        return published.stream().map(AlertMessage::subject).toList();
    }

    private double failedJobs() {
        return sum(MetricName.FAILED_JOBS);
    }

    private double sum(MetricName name) {
        return measured.stream()
                .filter(datum -> datum.name() == name && datum.dimensions().size() <= 1)
                .flatMapToDouble(datum -> IntStream.range(0, datum.values().size())
                        .mapToDouble(i -> datum.values().get(i) * datum.counts().get(i)))
                .sum();
    }

    private static String failed(String id, int second) {
        return failed(id, second, 42);
    }

    private static String failed(String id, int second, int exitCode) {
        return stateChange(id, "FAILED", ended(second, exitCode));
    }

    private static String child(int index) {
        return stateChange(
                "array:" + index,
                "FAILED",
                ended(index * 1_000, 1 + index % 3) + ",\"arrayProperties\":{\"index\":" + index + "}");
    }

    private static String ended(int second, int exitCode) {
        long end = START + 1_000L * second;
        return "\"attempts\":[{\"container\":{\"exitCode\":%d},\"startedAt\":%d,\"stoppedAt\":%d}],\"stoppedAt\":%d"
                .formatted(exitCode, end - 1_000, end, end);
    }

    private static String array(int failed) {
        return arrayIn("FAILED", failed);
    }

    private static String arrayIn(String status, int failed) {
        return stateChange(
                "array",
                status,
                "\"statusReason\":\"Array Child Job failed\",\"stoppedAt\":%d,".formatted(START + 100_000_000L)
                        + "\"arrayProperties\":{\"size\":100,\"statusSummary\":{\"FAILED\":%d,\"SUCCEEDED\":%d}}"
                                .formatted(failed, 100 - failed));
    }

    private static Job job(String event) {
        return SampleEvents.decodedStateChange(event).job();
    }

    private static String blocked(int second) {
        return stateChange("job-" + second, "RUNNABLE", "\"statusReason\":\"UNDETERMINED - why\"")
                .replace("Batch Job State Change", "Batch Job Queue Blocked")
                .replace(
                        "2026-10-05T08:20:41Z",
                        Instant.ofEpochMilli(START + second * 1_000L).toString());
    }
}
