package dev.batchmonitor.function;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.batchmonitor.benchmark.load.SqsMessages;
import dev.batchmonitor.benchmark.load.Workload;
import dev.batchmonitor.function.alert.JobFailure;
import dev.batchmonitor.function.alert.LogTail;
import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.event.EventDecoder;
import dev.batchmonitor.function.event.UnreadableEventException;
import dev.batchmonitor.function.incident.Arrival;
import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.log.LogLevel;
import dev.batchmonitor.function.metric.Measurement;
import dev.batchmonitor.function.time.Deadline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each stage is given. */
final class StageState {
    static final int EVENTS = 1_000;

    private static final Clock CLOCK = Clock.systemUTC();

    private static final Settings SETTINGS = Settings.from(Map.of(
            "AWS_REGION", "us-east-1",
            "BATCH_MONITOR_ALERT_TOPIC_ARN", "arn:aws:sns:us-east-1:123456789012:alerts",
            "BATCH_MONITOR_INCIDENT_WINDOW_SECONDS", "0",
            "BATCH_MONITOR_LOG_LINES", "0"));

    private final EventDecoder decoder = new EventDecoder(CLOCK);
    private final Assessment assessment = new Assessment(JobDescriptions.NONE, AlertPolicy.of(SETTINGS));
    private final JobMonitor monitor = monitor(decoder);
    private final byte[] payload;
    private final List<Occurrence> occurrences;
    private final List<JobFailure> failures;

    /** @param oneInFails of so many jobs one fails */
    StageState(int oneInFails) {
        payload =
                new SqsMessages(Workload.ofNow(10, oneInFails)).batch(0, EVENTS).getBytes(StandardCharsets.UTF_8);
        occurrences = Occurrence.coalesce(events());
        failures = assess().stream()
                .flatMap(outcome -> outcome.news().stream())
                .map(JobFailure.class::cast)
                .toList();
    }

    byte[] payload() {
        return payload;
    }

    List<Delivery> read() {
        try {
            return SqsBatch.read(new ByteArrayInputStream(payload), decoder.forBatch());
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmark's own payload is no JSON", e);
        }
    }

    /** The texts of the events. */
    List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(payload)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING && "body".equals(parser.currentName())) {
                    bodies.add(parser.getText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmark's own payload is no JSON", e);
        }
        return bodies;
    }

    List<BatchEvent> decode(List<String> bodies) {
        return bodies.stream().map(this::decode).toList();
    }

    private BatchEvent decode(String body) {
        try {
            return decoder.decode(body);
        } catch (UnreadableEventException e) {
            throw new IllegalStateException("the benchmark's own event is unreadable", e);
        }
    }

    private Map<Arrival, BatchEvent> events() {
        Map<Arrival, BatchEvent> events = new LinkedHashMap<>();
        for (Delivery delivery : read()) {
            try {
                events.put(delivery.arrival(), delivery.body().orThrow());
            } catch (UnreadableEventException e) {
                throw new IllegalStateException("the benchmark's own event is unreadable", e);
            }
        }
        return events;
    }

    List<Outcome> assess() {
        return occurrences.stream().map(assessment::of).toList();
    }

    List<Measurement> measurements() {
        return assess().stream()
                .flatMap(outcome -> outcome.measurements().stream())
                .toList();
    }

    List<JobFailure> failures() {
        return failures;
    }

    Set<String> handle() {
        return monitor.handle(read(), Deadline.in(Duration.ofMinutes(1), CLOCK));
    }

    private static JobMonitor monitor(EventDecoder decoder) {
        Log log = new Log(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), CLOCK, LogLevel.INFO);
        Publisher publisher = new Publisher(LogTail.NONE, (messages, deadline) -> Set.of(), log);
        return new JobMonitor(
                decoder,
                new WatchedJobs(SETTINGS.watch()),
                AlertPolicy.of(SETTINGS),
                new AwsPorts((jobIds, deadline) -> JobDescriptions.NONE, (datums, deadline) -> List.of()),
                new SingleReporter(publisher),
                log);
    }
}
