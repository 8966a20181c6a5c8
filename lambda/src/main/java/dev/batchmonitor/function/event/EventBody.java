package dev.batchmonitor.function.event;

import dev.batchmonitor.function.json.JsonObject;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message as it was read, while the batch was: the text is not kept.
 *
 * @param json what {@link EventJson} reads of it; null if it could not be read
 * @param problem why it could not be read; else null
 */
public record EventBody(@Nullable JsonObject json, @Nullable Exception problem) {
    /** What stands for a message without a body. */
    public static final EventBody NONE = new EventBody(null, new IOException("there is no body"));

    private interface Reading {
        JsonObject json() throws IOException;
    }

    /** Reads a text that is part of a larger one. */
    public static EventBody of(char[] text, int start, int length) {
        return of(() -> EventJson.READER.object(text, start, length));
    }

    public static EventBody of(String text) {
        return of(() -> EventJson.READER.object(text));
    }

    private static EventBody of(Reading reading) {
        try {
            return new EventBody(reading.json(), null);
        } catch (IOException | RuntimeException e) {
            // Kept until the message's turn comes: it alone goes back to the queue.
            return new EventBody(null, e);
        }
    }

    JsonObject object() throws UnreadableEventException {
        if (json != null) {
            return json;
        }
        // Without the problem's message: it may quote the event.
        String kind = problem == null ? "" : problem.getClass().getSimpleName();
        throw new UnreadableEventException("the record is not one JSON object (" + kind + ")", problem);
    }
}
