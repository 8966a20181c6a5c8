package dev.batchmonitor.local.aws;

/** The processes that call the local AWS, each known by the access key that it signs with. */
public interface Callers {
    /**
     * Ends a process at once, as if its memory had run out, and returns when it is gone.
     *
     * @throws IllegalStateException if no process is known to sign with this key
     */
    void kill(String accessKeyId);

    /**
     * Stops a process where it is: it lives, but does nothing any more.
     *
     * @throws IllegalStateException if no process is known to sign with this key
     */
    void freeze(String accessKeyId);

    /** Callers that can be neither killed nor frozen, such as a client in this JVM. */
    static Callers unknown() {
        return new Callers() {
            @Override
            public void kill(String accessKeyId) {
                throw notKnown(accessKeyId);
            }

            @Override
            public void freeze(String accessKeyId) {
                throw notKnown(accessKeyId);
            }
        };
    }

    private static IllegalStateException notKnown(String accessKeyId) {
        return new IllegalStateException("no process is known that signs with " + accessKeyId);
    }
}
