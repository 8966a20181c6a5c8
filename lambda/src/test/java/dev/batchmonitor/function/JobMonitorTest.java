package dev.batchmonitor.function;

import static dev.batchmonitor.function.SampleEvents.CLOCK;
import static dev.batchmonitor.function.SampleEvents.FAILED_THREE_TIMES;
import static dev.batchmonitor.function.SampleEvents.attempt;
import static dev.batchmonitor.function.SampleEvents.stateChange;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.alert.Console;
import dev.batchmonitor.function.alert.LogTail;
import dev.batchmonitor.function.event.EventDecoder;
import dev.batchmonitor.function.event.Home;
import dev.batchmonitor.function.excerpt.LogExcerpt;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobMonitorTest {
    private final List<Set<String>> lookups = new ArrayList<>();
    private final List<AlertMessage> published = new ArrayList<>();
    private final List<MetricDatum> measured = new ArrayList<>();
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

    private JobDescriptions descriptions = JobDescriptions.NONE;
    private Set<Integer> refused = Set.of();
    private Predicate<MetricDatum> metricsTaken = datum -> true;
    private boolean attemptAlerts;
    private LogTail tail = LogTail.NONE;
    private Home home = new Home(null, "eu-west-1");

    @Test
    void aFailedJobIsLookedUpAlertedAndMeasuredOnce() {
        assertThat(handle(FAILED_THREE_TIMES, FAILED_THREE_TIMES)).isEmpty();
        assertThat(lookups).containsExactly(Set.of("0a1b2c3d-0000-4000-8000-00000000000a"));
        assertThat(published)
                .extracting(AlertMessage::subject)
                .containsExactly("FAILED: nightly-etl (application error, exit 42, attempt 3 of 3)");
        assertThat(sum(MetricName.FAILED_JOBS)).isEqualTo(1);
    }

    @Test
    void anAttemptThatIsRetriedIsMeasuredAndNotAlerted() {
        String first = stateChange("a", "RUNNABLE", "\"attempts\":[" + attempt(13) + "]");
        String second = stateChange("a", "RUNNABLE", "\"attempts\":[" + attempt(13) + "," + attempt(13) + "]");
        String last = stateChange(
                "a", "FAILED", "\"attempts\":[" + attempt(13) + "," + attempt(13) + "," + attempt(42) + "]");
        assertThat(handle(first, second, first, last)).isEmpty();
        assertThat(published).hasSize(1);
        assertThat(sum(MetricName.FAILED_ATTEMPTS)).isEqualTo(3);
    }

    @Test
    void anAttemptThatIsRetriedIsAlertedWhereThatIsWanted() {
        attemptAlerts = true;
        handle(stateChange("a", "RUNNABLE", "\"retryStrategy\":{\"attempts\":3},\"attempts\":[" + attempt(13) + "]"));
        assertThat(published)
                .extracting(AlertMessage::subject)
                .containsExactly("RETRIED: job (application error, exit 13, attempt 1 of 3)");
        assertThat(published.get(0).bodies().get("default")).contains("\"type\":\"AttemptFailed\"");
        assertThat(sum(MetricName.FAILED_JOBS)).isZero();
    }

    @Test
    void anUnreadableMessageFailsAlone() {
        assertThat(handle("not json", FAILED_THREE_TIMES)).containsExactly("m0");
        assertThat(published).hasSize(1);
        assertThat(logged.toString(StandardCharsets.UTF_8))
                .contains("unreadable message")
                .doesNotContain("not json");
    }

    @Test
    void anAlertThatIsNotTakenIsDeliveredAgainWithAllItsDuplicatesAndNotMeasured() {
        refused = Set.of(0);
        String other = stateChange("b", "FAILED", "\"attempts\":[" + attempt(1) + "]");
        assertThat(handle(FAILED_THREE_TIMES, other, FAILED_THREE_TIMES)).containsExactly("m0", "m2");
        assertThat(sum(MetricName.FAILED_JOBS)).isEqualTo(1);
    }

    @Test
    void metricsThatAreNotTakenAreDeliveredAgain() {
        metricsTaken = datum -> false;
        assertThat(handle(FAILED_THREE_TIMES, stateChange("b", "SUCCEEDED", "")))
                .containsExactly("m0", "m1");
    }

    @Test
    void onlyTheJobsOfTheDatumsThatAreNotTakenAreDeliveredAgain() {
        metricsTaken = datum -> datum.name() != MetricName.FAILED_JOBS;
        assertThat(handle(FAILED_THREE_TIMES, stateChange("b", "SUCCEEDED", "")))
                .containsExactly("m0");
    }

    @Test
    void whereTheLookupFailsTheEventServesAndTheAlertSaysSo() {
        descriptions = new JobDescriptions(
                Map.of(), Map.of("0a1b2c3d-0000-4000-8000-00000000000a", "DescribeJobs was throttled."));
        handle(FAILED_THREE_TIMES);
        assertThat(published.get(0).bodies().get("email")).contains("exit 42", "Note\nDescribeJobs was throttled.");
    }

    @Test
    void aJobOfAnotherAccountIsToldByItsEventAndTheAlertSaysSo() {
        home = new Home("999988887777", "eu-west-1");
        tail = (stream, deadline) -> LogExcerpt.of(List.of("somebody else's"), 1);
        handle(stateChange("a", "FAILED", "\"attempts\":[" + attempt(42) + "]"));
        assertThat(lookups).containsExactly(Set.of());
        assertThat(published.get(0).bodies().get("email"))
                .contains("exit 42", "Not read: the log is in another account.", "Account:       111122223333")
                .contains(
                        "Note\nThe job was not looked up, as it is not in the monitor's own account\n  999988887777, ")
                .doesNotContain("somebody else's");
        assertThat(published.get(0).attributes()).containsEntry("jobQueue", "nightly");
    }

    @Test
    void metricsOfAJobElsewhereNameItsAccountAndRegion() {
        home = new Home("111122223333", "us-east-1");
        String retried = "\"attempts\":[" + attempt(13) + "]";
        handle(
                stateChange("a", "FAILED", retried),
                stateChange("b", "SUCCEEDED", retried),
                stateChange("c", "RUNNABLE", retried),
                stateChange("d", "RUNNABLE", "\"statusReason\":\"CAPACITY:x\"")
                        .replace("Batch Job State Change", "Batch Job Queue Blocked"));
        assertThat(lookups).containsExactly(Set.of());
        assertThat(measured)
                .extracting(MetricDatum::name)
                .contains(
                        MetricName.FAILED_JOBS,
                        MetricName.SUCCEEDED_JOBS,
                        MetricName.FAILED_ATTEMPTS,
                        MetricName.BLOCKED_JOBS);
        assertThat(measured)
                .allSatisfy(datum ->
                        assertThat(datum.dimensions()).containsEntry("JobQueue", "111122223333:eu-west-1:nightly"));
    }

    @Test
    void aJobOfTheMonitorsOwnAccountAndRegionIsLookedUpOnACentralBusToo() {
        home = new Home("111122223333", "eu-west-1");
        handle(stateChange("a", "FAILED", "\"attempts\":[" + attempt(42) + "]"));
        assertThat(lookups).containsExactly(Set.of("a"));
        assertThat(measured).allSatisfy(datum -> assertThat(datum.dimensions()).containsEntry("JobQueue", "nightly"));
    }

    @Test
    void succeededJobsAreToldByTheirEvent() {
        handle(stateChange("a", "SUCCEEDED", "\"attempts\":[" + attempt(0) + "]"));
        assertThat(lookups).containsExactly(Set.of());
        assertThat(sum(MetricName.SUCCEEDED_JOBS)).isEqualTo(1);
    }

    @Test
    void aMultiNodeJobThatNamesNoLogIsLookedUpWithItsMainNode() {
        String nodes = "\"nodeProperties\":{\"mainNode\":2},\"attempts\":[";
        handle(
                stateChange("a", "FAILED", nodes + "{\"container\":{\"exitCode\":1}}]"),
                stateChange("b", "FAILED", nodes + attempt(1) + "]"));
        assertThat(lookups).containsExactly(Set.of("a", "a#2", "b"));
    }

    @Test
    void aSucceededJobWithoutAttemptsIsLookedUp() {
        handle(stateChange("a", "SUCCEEDED", ""));
        assertThat(lookups).containsExactly(Set.of("a"));
    }

    @Test
    void aFailedJobWithoutAnIdIsAlertedAllTheSame() {
        String event = "{\"detail-type\":\"Batch Job State Change\",\"detail\":{\"status\":\"FAILED\"}}";
        assertThat(handle(event, event)).isEmpty();
        assertThat(published).hasSize(2);
    }

    @Test
    void unknownEventsAreLeftAlone() {
        assertThat(handle("{\"detail-type\":\"Batch Service Job Preemption Started\",\"detail\":{}}"))
                .isEmpty();
        assertThat(published).isEmpty();
        assertThat(measured).isEmpty();
        assertThat(logged.toString(StandardCharsets.UTF_8))
                .contains("\"level\":\"WARN\"", "\"type\":\"Batch Service Job Preemption Started\"");
    }

    @Test
    void theLogNamesTheJobAndHoldsNothingOfItsInside() {
        handle(FAILED_THREE_TIMES);
        assertThat(logged.toString(StandardCharsets.UTF_8))
                .contains("\"message\":\"alert published\"", "\"jobId\":\"0a1b2c3d-0000-4000-8000-00000000000a\"")
                .doesNotContain("never-to-be-seen");
    }

    private Set<String> handle(String... events) {
        List<Delivery> deliveries = IntStream.range(0, events.length)
                .mapToObj(i -> SampleEvents.delivery("m" + i, events[i]))
                .toList();
        return monitor().handle(deliveries, Deadline.in(Duration.ofSeconds(10), CLOCK));
    }

    private JobMonitor monitor() {
        Log log = new Log(new PrintStream(logged, true, StandardCharsets.UTF_8), CLOCK, LogLevel.INFO);
        AwsPorts aws = new AwsPorts(
                (ids, deadline) -> {
                    lookups.add(ids);
                    return descriptions;
                },
                (datums, deadline) -> {
                    measured.addAll(datums);
                    return datums.stream()
                            .filter(datum -> !metricsTaken.test(datum))
                            .toList();
                });
        return new JobMonitor(
                new EventDecoder(CLOCK),
                WatchedJobs.ALL,
                new AlertPolicy(
                        Console.OF_PARTITION, attemptAlerts, new QuietRules(Set.of(), Map.of()), AlertRules.NONE, home),
                aws,
                new SingleReporter(new Publisher(
                        tail,
                        (messages, deadline) -> {
                            published.addAll(messages);
                            return refused;
                        },
                        log)),
                log);
    }

    private double sum(MetricName name) {
        return MeasuredSum.of(name, measured);
    }
}
