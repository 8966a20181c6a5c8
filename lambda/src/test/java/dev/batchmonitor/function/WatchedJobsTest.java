package dev.batchmonitor.function;

import static dev.batchmonitor.function.SampleEvents.CLOCK;
import static dev.batchmonitor.function.SampleEvents.attempt;
import static dev.batchmonitor.function.SampleEvents.decodedStateChange;
import static dev.batchmonitor.function.SampleEvents.stateChange;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.alert.Console;
import dev.batchmonitor.function.alert.LogTail;
import dev.batchmonitor.function.event.EventDecoder;
import dev.batchmonitor.function.event.Home;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.log.LogLevel;
import dev.batchmonitor.function.metric.MetricDatum;
import dev.batchmonitor.function.metric.MetricName;
import dev.batchmonitor.function.rule.AlertRules;
import dev.batchmonitor.function.rule.NamePattern;
import dev.batchmonitor.function.rule.QuietRules;
import dev.batchmonitor.function.rule.WatchRules;
import dev.batchmonitor.function.time.Deadline;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WatchedJobsTest {
    private static final String ONE_ATTEMPT = "\"attempts\":[" + attempt(1) + "]";
    private static final WatchRules BY_TAG =
            new WatchRules(List.of(), List.of(), Map.of("team", new NamePattern("gen*")));

    private final List<Set<String>> lookups = new ArrayList<>();
    private final List<AlertMessage> published = new ArrayList<>();
    private final List<MetricDatum> measured = new ArrayList<>();
    private final Map<String, Job> found = new HashMap<>();
    private final Map<String, String> problems = new HashMap<>();
    private Home home = new Home(null, "eu-west-1");

    @Test
    void nothingOfAJobWithAnExcludedDefinitionOrNameIsMeasuredToldOrLookedUp() {
        for (WatchRules rules : List.of(
                new WatchRules(List.of(new NamePattern("etl")), List.of(), Map.of()),
                new WatchRules(List.of(), List.of(new NamePattern("jo*")), Map.of()))) {
            assertThat(handle(rules, failed("a"), succeeded("b"), retried("c"))).isEmpty();
        }
        assertThat(lookups).containsOnly(Set.of());
        assertThat(published).isEmpty();
        assertThat(measured).isEmpty();
    }

    @Test
    void nothingOfAJobWithoutTheTagIsMeasuredOrTold() {
        for (String id : List.of("a", "b", "c")) {
            found.put(id, tagged(id, Map.of("team", "finance")));
        }
        assertThat(handle(BY_TAG, failed("a"), succeeded("b"), retried("c"))).isEmpty();
        assertThat(lookups).containsExactly(Set.of("a", "b", "c"));
        assertThat(published).isEmpty();
        assertThat(measured).isEmpty();
    }

    @Test
    void jobsWithTheTagAreWatched() {
        for (String id : List.of("a", "b", "c")) {
            found.put(id, tagged(id, Map.of("team", "genomics")));
        }
        handle(BY_TAG, failed("a"), succeeded("b"), retried("c"));
        assertThat(published).hasSize(1);
        assertThat(published.get(0).bodies().get("email")).doesNotContain("tags");
        assertThat(measured)
                .extracting(MetricDatum::name)
                .contains(MetricName.FAILED_JOBS, MetricName.SUCCEEDED_JOBS, MetricName.FAILED_ATTEMPTS);
    }

    @Test
    void aJobWhoseLookupFailedIsWatchedAndTheAlertSaysSo() {
        problems.put("a", "DescribeJobs was throttled.");
        handle(BY_TAG, failed("a"), succeeded("b"));
        assertThat(published.get(0).bodies().get("email"))
                .contains(
                        "DescribeJobs was throttled.",
                        "The job's tags could not be looked up, so it counts as watched.");
        assertThat(MeasuredSum.of(MetricName.SUCCEEDED_JOBS, measured)).isEqualTo(1);
    }

    @Test
    void childrenHaveTheTagsOfTheirArrayWhichIsLookedUpOnceForAll() {
        found.put("a", tagged("a", Map.of("team", "finance")));
        handle(BY_TAG, succeeded("a:0"), succeeded("a:1"), succeeded("a:2"));
        assertThat(lookups).containsExactly(Set.of("a"));
        assertThat(measured).isEmpty();
    }

    @Test
    void jobsOfAnotherAccountAndServiceJobsCannotBeLookedUpAndAreWatched() {
        home = new Home("999988887777", "eu-west-1");
        handle(BY_TAG, failed("a"), failed("b").replace("Batch Job State", "Batch Service Job State"));
        assertThat(lookups).containsExactly(Set.of());
        assertThat(published).hasSize(2);
    }

    @Test
    void aBlockedJobQueueIsToldWhateverJobBlocksIt() {
        String blocked = stateChange("d", "RUNNABLE", "\"statusReason\":\"CAPACITY:x\"")
                .replace("Batch Job State Change", "Batch Job Queue Blocked");
        handle(BY_TAG, blocked);
        handle(new WatchRules(List.of(new NamePattern("*")), List.of(new NamePattern("*")), Map.of()), blocked);
        assertThat(published).hasSize(2);
        assertThat(lookups).containsOnly(Set.of());
    }

    private static String failed(String id) {
        return stateChange(id, "FAILED", ONE_ATTEMPT);
    }

    private static String succeeded(String id) {
        return stateChange(id, "SUCCEEDED", "\"attempts\":[" + attempt(0) + "]");
    }

    private static String retried(String id) {
        return stateChange(id, "RUNNABLE", ONE_ATTEMPT);
    }

    private static Job tagged(String id, Map<String, String> tags) {
        return decodedStateChange(failed(id)).job().withTags(tags);
    }

    private Set<String> handle(WatchRules rules, String... events) {
        List<Delivery> deliveries = IntStream.range(0, events.length)
                .mapToObj(i -> SampleEvents.delivery("m" + i, events[i]))
                .toList();
        return monitor(new WatchedJobs(rules)).handle(deliveries, Deadline.in(Duration.ofSeconds(10), CLOCK));
    }

    private JobMonitor monitor(WatchedJobs watched) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Log log = new Log(nowhere, CLOCK, LogLevel.INFO);
        AwsPorts aws = new AwsPorts(
                (ids, deadline) -> {
                    lookups.add(ids);
                    return new JobDescriptions(found, problems);
                },
                (datums, deadline) -> {
                    measured.addAll(datums);
                    return List.of();
                });
        return new JobMonitor(
                new EventDecoder(CLOCK),
                watched,
                new AlertPolicy(Console.OF_PARTITION, false, new QuietRules(Set.of(), Map.of()), AlertRules.NONE, home),
                aws,
                new SingleReporter(new Publisher(
                        LogTail.NONE,
                        (messages, deadline) -> {
                            published.addAll(messages);
                            return Set.of();
                        },
                        log)),
                log);
    }
}
