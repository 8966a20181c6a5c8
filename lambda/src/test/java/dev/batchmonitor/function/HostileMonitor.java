package dev.batchmonitor.function;

import static dev.batchmonitor.function.SampleEvents.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.alert.Console;
import dev.batchmonitor.function.alert.HarmlessForms;
import dev.batchmonitor.function.alert.LogTail;
import dev.batchmonitor.function.event.EventDecoder;
import dev.batchmonitor.function.event.Home;
import dev.batchmonitor.function.excerpt.LogExcerpt;
import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.log.LogLevel;
import dev.batchmonitor.function.metric.MetricDatum;
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

/** A monitor that is given whatever comes, and looks at all that goes out of it. */
final class HostileMonitor {
    private final List<AlertMessage> published = new ArrayList<>();
    private final List<MetricDatum> measured = new ArrayList<>();
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final JobMonitor monitor;

    /** @param logLine what every job has logged last */
    HostileMonitor(String logLine) {
        Log log = new Log(new PrintStream(logged, true, StandardCharsets.UTF_8), CLOCK, LogLevel.INFO);
        LogTail tail = (stream, deadline) -> LogExcerpt.of(List.of(logLine), 20);
        AwsPorts aws = new AwsPorts((ids, deadline) -> JobDescriptions.NONE, (datums, deadline) -> {
            measured.addAll(datums);
            return List.of();
        });
        Publisher publisher = new Publisher(
                tail,
                (messages, deadline) -> {
                    published.addAll(messages);
                    return Set.of();
                },
                log);
        this.monitor = new JobMonitor(
                new EventDecoder(CLOCK), WatchedJobs.ALL, policy(), aws, new SingleReporter(publisher), log);
    }

    /** Handles one message; how many alerts came of it. */
    int handle(String message) {
        Set<String> again = monitor.handle(
                List.of(SampleEvents.delivery("m0", message)), Deadline.in(Duration.ofSeconds(60), CLOCK));
        assertThat(again).isSubsetOf("m0");
        assertThat(logged.toString(StandardCharsets.UTF_8).lines())
                .allSatisfy(line -> assertThat(line).matches("\\{.*}"))
                .noneMatch(line -> line.contains("\"errorType\":"));
        published.forEach(HarmlessForms::check);
        measured.forEach(HostileMonitor::check);
        return published.size();
    }

    /** See MetricDatum and Dimension of the CloudWatch API reference. */
    private static void check(MetricDatum datum) {
        assertThat(datum.dimensions().values())
                .allSatisfy(
                        value -> assertThat(value).matches("(?!:)[ -~]{1,1024}").isNotBlank());
        assertThat(datum.values()).allSatisfy(value -> assertThat(value).isFinite());
    }

    private static AlertPolicy policy() {
        return new AlertPolicy(
                Console.OF_PARTITION,
                true,
                new QuietRules(Set.of(), Map.of()),
                AlertRules.NONE,
                new Home(null, "eu-west-1"));
    }
}
