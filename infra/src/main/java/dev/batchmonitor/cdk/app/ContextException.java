package dev.batchmonitor.cdk.app;

/** A context value that the app cannot use; the message says what was given, what is allowed and what to do. */
final class ContextException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ContextException(String message) {
        super(message);
    }

    /** One key was given without another that it is nothing without. */
    static ContextException incomplete(String key, String missing) {
        return new ContextException(
                "context '" + key + "' needs context '" + missing + "' as well, got: nothing; set it with -c " + missing
                        + "=... or in the context of cdk.json, or leave both out");
    }

    ContextException(String key, Object given, String allowed) {
        super("context '" + key + "' must be " + allowed + ", got: '" + given + "'; set it with -c " + key
                + "=... or in the context of cdk.json, or leave it out");
    }
}
