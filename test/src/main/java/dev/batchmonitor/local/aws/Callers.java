package dev.batchmonitor.local.aws;

/** The processes that call the local AWS, each known by the access key that it signs with. */
@FunctionalInterface
public interface Callers {
    /**
     * Ends a process at once, as if its memory had run out, and returns when it is gone.
     *
     * @throws IllegalStateException if no process is known to sign with this key
     */
    void kill(String accessKeyId);

    /** Callers that cannot be killed, such as a client in this JVM. */
    static Callers unknown() {
        return accessKeyId -> {
            throw new IllegalStateException("no process is known that signs with " + accessKeyId);
        };
    }
}
