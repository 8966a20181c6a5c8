package dev.batchmonitor.local.function;

/** The function did not start, for instance because a setting is unusable. The message is what the function said. */
public final class InitException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InitException(String message) {
        super(message);
    }
}
