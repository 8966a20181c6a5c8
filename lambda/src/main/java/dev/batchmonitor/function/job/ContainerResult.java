package dev.batchmonitor.function.job;

import org.jspecify.annotations.Nullable;

/**
 * How one container of an attempt ended.
 *
 * @param name null where an attempt has only one container
 * @param init whether it had to end before the others began
 * @param exitCode null if the container never ran or its host was lost
 * @param reason what ECS or Kubernetes adds, for example {@code OutOfMemoryError: …}
 * @param logStream the stream that Batch names; never to be guessed
 */
public record ContainerResult(
        @Nullable String name,
        boolean init,
        @Nullable Integer exitCode,
        @Nullable String reason,
        @Nullable String logStream) {
    private static final int SIGKILL = 137;
    private static final int SIGTERM = 143;

    public static final ContainerResult NONE = new ContainerResult(null, false, null, null, null);

    /** The only one of an attempt. */
    public ContainerResult(@Nullable Integer exitCode, @Nullable String reason, @Nullable String logStream) {
        this(null, false, exitCode, reason, logStream);
    }

    /** Whether Batch says nothing of it, not even its name. */
    public boolean isEmpty() {
        return name == null && isUntold();
    }

    /** Whether Batch says nothing of how it ended: it has not run, as far as that goes. */
    public boolean isUntold() {
        return exitCode == null && reason == null && logStream == null;
    }

    /** Kubernetes says why a container ended well, too: {@code Completed}. */
    public boolean hasFailed() {
        return exitCode != null ? exitCode != 0 : reason != null && !reason.equals("Completed");
    }

    /** By SIGKILL or SIGTERM from outside, as ECS ends what is left of a task. */
    boolean isKilledWithoutReason() {
        return reason == null && exitCode != null && (exitCode == SIGKILL || exitCode == SIGTERM);
    }

    /** The same container, the gaps filled from another record of it. */
    public ContainerResult or(ContainerResult other) {
        return new ContainerResult(
                name != null ? name : other.name,
                init,
                exitCode != null ? exitCode : other.exitCode,
                reason != null ? reason : other.reason,
                logStream != null ? logStream : other.logStream);
    }
}
