package dev.batchmonitor.function.incident;

/** Incidents cannot be read or stored. The message is the end of a sentence that begins with the table. */
public final class IncidentStoreException extends Exception {
    private static final long serialVersionUID = 1L;

    public IncidentStoreException(String message) {
        super(message);
    }

    public IncidentStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
