package dev.batchmonitor.function.event;

/** A record that is not a JSON object, so that nothing can be read from it. */
public final class UnreadableEventException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableEventException(String message) {
        super(message);
    }
}
