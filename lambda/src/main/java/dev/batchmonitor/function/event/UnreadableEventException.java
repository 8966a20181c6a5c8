package dev.batchmonitor.function.event;

import org.jspecify.annotations.Nullable;

/** A record that is not a JSON object, so that nothing can be read from it. */
public final class UnreadableEventException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    UnreadableEventException(String message) {
        super(message);
    }
}
