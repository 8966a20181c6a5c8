package dev.batchmonitor.local.replay;

/** Something the user gave cannot be used; the message is one line that names it and says why. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
