package dev.batchmonitor.function;

import static dev.batchmonitor.function.SampleEvents.CLOCK;
import static dev.batchmonitor.function.SampleEvents.FAILED_THREE_TIMES;
import static dev.batchmonitor.function.SampleEvents.attempt;
import static dev.batchmonitor.function.SampleEvents.stateChange;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.alert.Console;
import dev.batchmonitor.function.alert.LogStream;
import dev.batchmonitor.function.alert.LogTail;
import dev.batchmonitor.function.event.EventDecoder;
import dev.batchmonitor.function.event.Home;
import dev.batchmonitor.function.excerpt.LogExcerpt;
import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.log.LogLevel;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LastWordsTest {
    private final List<AlertMessage> published = new ArrayList<>();
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private LogTail tail = LogTail.NONE;

    @Test
    void theFirstFiveFailedJobsThatHaveAStreamShowTheEndOfTheirLog() {
        List<LogStream> read = new ArrayList<>();
        tail = (stream, deadline) -> {
            read.add(stream);
            return LogExcerpt.of(List.of("last words of " + stream.name()), 20);
        };
        String withoutStream = stateChange("none", "FAILED", "\"attempts\":[{\"container\":{\"exitCode\":1}}]");
        String[] events = Stream.concat(
                        Stream.of(withoutStream),
                        IntStream.range(0, 7)
                                .mapToObj(i -> stateChange("job-" + i, "FAILED", "\"attempts\":[" + attempt(1) + "]")))
                .toArray(String[]::new);
        assertThat(handle(events)).isEmpty();
        assertThat(read).hasSize(LastWords.MAX_JOBS);
        assertThat(published).hasSize(8);
        assertThat(published)
                .filteredOn(message -> String.valueOf(message.bodies().get("email"))
                        .contains("Last lines of the log\n  last words of"))
                .extracting(AlertMessage::jobId)
                .containsExactly("job-0", "job-1", "job-2", "job-3", "job-4");
    }

    @Test
    void aMistakeInReadingALogCostsNoAlert() {
        tail = (stream, deadline) -> {
            throw new IllegalStateException("a mistake");
        };
        assertThat(handle(FAILED_THREE_TIMES)).isEmpty();
        assertThat(published.get(0).bodies().get("email")).contains("The log could not be read");
        assertThat(logged.toString(StandardCharsets.UTF_8))
                .contains("log stream could not be read")
                .doesNotContain("a mistake");
    }

    @Test
    void logsHaveThreeSecondsAtMostAndLeaveTimeForTheAlert() {
        List<Duration> given = new ArrayList<>();
        tail = (stream, deadline) -> {
            given.add(deadline.left());
            return LogExcerpt.NONE;
        };
        monitor()
                .handle(
                        List.of(SampleEvents.delivery("m", FAILED_THREE_TIMES)),
                        Deadline.in(Duration.ofSeconds(60), CLOCK));
        monitor()
                .handle(
                        List.of(SampleEvents.delivery("m", FAILED_THREE_TIMES)),
                        Deadline.in(Duration.ofSeconds(4), CLOCK));
        assertThat(given).containsExactly(Duration.ofMillis(1_500), Duration.ofMillis(480));
    }

    private Set<String> handle(String... events) {
        List<Delivery> deliveries = IntStream.range(0, events.length)
                .mapToObj(i -> SampleEvents.delivery("m" + i, events[i]))
                .toList();
        return monitor().handle(deliveries, Deadline.in(Duration.ofSeconds(10), CLOCK));
    }

    private JobMonitor monitor() {
        Log log = new Log(new PrintStream(logged, true, StandardCharsets.UTF_8), CLOCK, LogLevel.INFO);
        return new JobMonitor(
                new EventDecoder(CLOCK),
                WatchedJobs.ALL,
                new AlertPolicy(
                        Console.OF_PARTITION,
                        false,
                        new QuietRules(Set.of(), Map.of()),
                        AlertRules.NONE,
                        new Home(null, "eu-west-1")),
                new AwsPorts((ids, deadline) -> JobDescriptions.NONE, (datums, deadline) -> List.of()),
                new SingleReporter(new Publisher(
                        tail,
                        (messages, deadline) -> {
                            published.addAll(messages);
                            return Set.of();
                        },
                        log)),
                log);
    }
}
