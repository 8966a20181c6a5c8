package dev.batchmonitor.local.chain;

/** The function keeps sending messages to its own queue, so that its work would never end. */
public final class EndlessDeliveryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EndlessDeliveryException(String message) {
        super(message);
    }
}
