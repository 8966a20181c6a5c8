package dev.batchmonitor.function.event;

import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.json.JsonObject;
import dev.batchmonitor.function.json.JsonReader;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Turns an EventBridge event into a value. Every field may be missing; an unknown type is a value too. */
public final class EventDecoder {
    private static final String RESOURCES = "resources";

    private final Clock clock;
    private final JsonReader reader;

    /** @param clock stands in for the time of an event that has none */
    public EventDecoder(Clock clock) {
        this(clock, EventJson.READER);
    }

    private EventDecoder(Clock clock, JsonReader reader) {
        this.clock = clock;
        this.reader = reader;
    }

    /** A decoder for the events of one batch: the names of their fields, which are nearly the same, are made only once. */
    public EventDecoder forBatch() {
        return new EventDecoder(clock, EventJson.READER.keepingNames());
    }

    private interface Reading {
        JsonObject json() throws IOException;
    }

    /**
     * Decodes one event.
     *
     * @throws UnreadableEventException if the text is not a JSON object with a detail-type; the message quotes nothing of it
     */
    public BatchEvent decode(String text) throws UnreadableEventException {
        return event(() -> reader.object(text));
    }

    /** Decodes a part of these characters, whatever comes of it. */
    public DecodedEvent decode(char[] text, int start, int length) {
        try {
            return new DecodedEvent.Decoded(event(() -> reader.object(text, start, length)));
        } catch (UnreadableEventException e) {
            return new DecodedEvent.Unreadable(e);
        } catch (RuntimeException e) {
            return new DecodedEvent.Unexpected(e);
        }
    }

    private BatchEvent event(Reading reading) throws UnreadableEventException {
        try {
            return event(reading.json());
        } catch (IOException e) {
            // Not e's message: it may quote the event.
            throw new UnreadableEventException(
                    "the record is not one JSON object (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private BatchEvent event(JsonObject event) throws UnreadableEventException {
        JsonObject detail = event.object("detail");
        String type = event.text("detail-type");
        if (type == null) {
            // A mail that SNS could not deliver, for one: it is in the same dead-letter queue, and comes back with it.
            throw new UnreadableEventException("the record has no detail-type, and so is no event");
        }
        EventOrigin origin = origin(event, detail);
        return switch (type) {
            case "Batch Job State Change" -> new BatchEvent.JobStateChange(origin, job(event, detail, false));
            case "Batch Service Job State Change" -> new BatchEvent.JobStateChange(origin, job(event, detail, true));
            case "Batch Job Queue Blocked" -> new BatchEvent.JobQueueBlocked(origin, job(event, detail, false));
            case "Batch Service Job Queue Blocked" -> new BatchEvent.JobQueueBlocked(origin, job(event, detail, true));
            case "Incident Window Closed" -> closed(origin, detail);
            default -> new BatchEvent.Unknown(origin, type);
        };
    }

    private BatchEvent closed(EventOrigin origin, JsonObject detail) throws UnreadableEventException {
        String incident = detail.text("incident");
        String window = detail.text("window");
        if (incident == null || window == null) {
            throw new UnreadableEventException("the record names no incident and window");
        }
        Long remaining = detail.number("remainingSeconds");
        Integer checks = detail.integer("checks");
        return new BatchEvent.IncidentWindowClosed(
                origin, incident, time(window), remaining == null ? 0 : remaining, checks == null ? 0 : checks);
    }

    private static Job job(JsonObject event, JsonObject detail, boolean service) {
        return new JobDecoder(detail, event.firstText(RESOURCES), service).job();
    }

    private EventOrigin origin(JsonObject event, JsonObject detail) {
        String jobArn = detail.text("jobArn");
        return EventOrigin.of(
                time(event.text("time")),
                event.text("region"),
                event.text("account"),
                jobArn != null ? jobArn : event.firstText(RESOURCES));
    }

    private Instant time(@Nullable String text) {
        try {
            return text == null ? clock.instant() : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            // A time that cannot be read is a time that is missing: the failure it stands for must not be lost.
            return clock.instant();
        }
    }
}
