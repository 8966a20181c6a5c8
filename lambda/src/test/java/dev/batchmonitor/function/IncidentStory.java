package dev.batchmonitor.function;

import static dev.batchmonitor.function.SampleEvents.CLOCK;
import static dev.batchmonitor.function.SampleEvents.stateChange;

import dev.batchmonitor.function.alert.AlertChannel;
import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.alert.Console;
import dev.batchmonitor.function.alert.LogTail;
import dev.batchmonitor.function.event.EventDecoder;
import dev.batchmonitor.function.event.Home;
import dev.batchmonitor.function.failure.FailureCause;
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
import dev.batchmonitor.function.metric.MetricSink;
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
import org.jspecify.annotations.Nullable;

/** A monitor whose table, topic and queue are in memory, for tests of incidents. */
abstract class IncidentStory {
    static final long START = 1_791_187_200_000L;

    final MemoryStore store = new MemoryStore();
    final List<AlertMessage> published = new ArrayList<>();
    final List<Closing> closings = new ArrayList<>();
    final List<MetricDatum> measured = new ArrayList<>();

    /** Ids of jobs that were looked up. */
    final List<String> asked = new ArrayList<>();

    JobDescriptions descriptions = JobDescriptions.NONE;
    ArrayAlerts arrays = ArrayAlerts.FIRST_AND_SUMMARY;
    Set<FailureCause> quietCauses = Set.of();
    Set<Integer> refused = Set.of();
    boolean closingsTaken = true;
    AlertRules rules = AlertRules.NONE;
    Home home = new Home(null, "eu-west-1");

    /** What other functions do between the sending of a closing and the note of it; null for nothing. */
    @Nullable
    Runnable whileClosingIsSent;

    boolean recoveries;
    boolean attemptAlerts;
    int messages;

    void publishingDies(String messageId, String event) {
        JobMonitor dying = monitor((batch, deadline) -> {
            throw new Death();
        });
        try {
            dying.handle(List.of(SampleEvents.delivery(messageId, event)), deadline());
        } catch (Death expected) {
            messages++;
        }
    }

    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    Set<String> handle(String... events) {
        List<Delivery> deliveries = new ArrayList<>();
        for (String event : events) {
            deliveries.add(SampleEvents.delivery("m" + messages++, event));
        }
        return monitor().handle(deliveries, deadline());
    }

    Set<String> again(String messageId, int count, String event) {
        Arrival arrival = new Arrival(messageId, CLOCK.instant(), count);
        return monitor().handle(List.of(new Delivery(arrival, SampleEvents.body(event))), deadline());
    }

    /** Lets the first closing that waits come back. */
    void close() {
        handle(closing(closings.remove(0)));
    }

    void closeAll() {
        while (!closings.isEmpty()) {
            close();
        }
    }

    static String closing(Closing closing) {
        return """
                {"source":"batch-job-monitor","detail-type":"Incident Window Closed","account":"%s","region":"%s",
                 "detail":{"incident":"%s","window":"%s","remainingSeconds":%d,"checks":%d}}
                """.formatted(
                        closing.origin().account(),
                        closing.origin().region(),
                        closing.incident(),
                        closing.window(),
                        closing.in().compareTo(Duration.ofMinutes(15)) > 0
                                ? closing.in().toSeconds()
                                : 0,
                        closing.checks());
    }

    static Deadline deadline() {
        return Deadline.in(Duration.ofSeconds(30), CLOCK);
    }

    JobMonitor monitor() {
        return monitor((batch, deadline) -> {
            published.addAll(batch);
            return refused;
        });
    }

    JobMonitor monitor(AlertChannel channel) {
        Log log = log();
        IncidentPolicy policy = new IncidentPolicy(Duration.ofMinutes(15), arrays, recoveries);
        Reporter reporter = new IncidentReporter(
                new IncidentLedger(store, policy),
                policy,
                new IncidentAlerts(Console.OF_PARTITION, rules),
                new Publisher(LogTail.NONE, channel, log),
                this::send,
                home,
                log);
        return monitor(reporter, (datums, deadline) -> {
            measured.addAll(datums);
            return List.of();
        });
    }

    JobMonitor monitor(Reporter reporter, MetricSink metrics) {
        return monitor(new EventDecoder(CLOCK), reporter, metrics);
    }

    JobMonitor monitor(EventDecoder decoder, Reporter reporter, MetricSink metrics) {
        AwsPorts aws = new AwsPorts(this::describe, metrics);
        return new JobMonitor(decoder, WatchedJobs.ALL, policy(), aws, reporter, log());
    }

    private static Log log() {
        return new Log(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), CLOCK, LogLevel.INFO);
    }

    private JobDescriptions describe(Set<String> ids, Deadline deadline) {
        asked.addAll(ids);
        return descriptions;
    }

    private boolean send(Closing closing, Deadline deadline) {
        closings.add(closing);
        if (whileClosingIsSent != null) {
            whileClosingIsSent.run();
        }
        return closingsTaken;
    }

    private AlertPolicy policy() {
        return new AlertPolicy(Console.OF_PARTITION, attemptAlerts, new QuietRules(quietCauses, Map.of()), rules, home);
    }

    List<String> subjects() {
        return published.stream().map(AlertMessage::subject).toList();
    }

    double failedJobs() {
        return sum(MetricName.FAILED_JOBS);
    }

    double sum(MetricName name) {
        return MeasuredSum.of(name, measured);
    }

    static String failed(String id, int second) {
        return failed(id, second, 42);
    }

    static String failed(String id, int second, int exitCode) {
        return stateChange(id, "FAILED", ended(second, exitCode));
    }

    static String succeeded(String id, int second) {
        return stateChange(id, "SUCCEEDED", ended(second, 0));
    }

    static String child(int index) {
        return stateChange(
                "array:" + index,
                "FAILED",
                ended(index * 1_000, 1 + index % 3) + ",\"arrayProperties\":{\"index\":" + index + "}");
    }

    static String ended(int second, int exitCode) {
        long end = START + 1_000L * second;
        return "\"attempts\":[{\"container\":{\"exitCode\":%d},\"startedAt\":%d,\"stoppedAt\":%d}],\"stoppedAt\":%d"
                .formatted(exitCode, end - 1_000, end, end);
    }

    static String array(int failed) {
        return arrayIn("FAILED", failed);
    }

    static String arrayIn(String status, int failed) {
        return stateChange(
                "array",
                status,
                "\"statusReason\":\"Array Child Job failed\",\"stoppedAt\":%d,".formatted(START + 100_000_000L)
                        + "\"arrayProperties\":{\"size\":100,\"statusSummary\":{\"FAILED\":%d,\"SUCCEEDED\":%d}}"
                                .formatted(failed, 100 - failed));
    }

    static Job job(String event) {
        return SampleEvents.decodedStateChange(event).job();
    }

    static String blocked(int second) {
        return stateChange("job-" + second, "RUNNABLE", "\"statusReason\":\"UNDETERMINED - why\"")
                .replace("Batch Job State Change", "Batch Job Queue Blocked")
                .replace(
                        "2026-10-05T08:20:41Z",
                        Instant.ofEpochMilli(START + second * 1_000L).toString());
    }
}
