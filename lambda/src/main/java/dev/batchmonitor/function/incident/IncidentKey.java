package dev.batchmonitor.function.incident;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.failure.FailureDiagnosis;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.job.JobStatus;
import dev.batchmonitor.function.rule.Routing;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which incident it is.
 *
 * @param text what identifies it within the scope
 */
public record IncidentKey(IncidentScope scope, String text) {
    /** DynamoDB takes 2,048 bytes; names that long have not been seen. */
    private static final int MAX_LENGTH = 500;

    public IncidentKey {
        text = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    }

    /** That of a failed job, or of a failed attempt of a job that goes on. */
    public static IncidentKey of(Job job, EventOrigin origin, FailureDiagnosis diagnosis, Routing routing) {
        JobIdentity identity = job.identity();
        boolean isFinal = job.status() == JobStatus.FAILED;
        if (isFinal && (job.kind() == JobKind.ARRAY || job.kind() == JobKind.ARRAY_CHILD)) {
            return new IncidentKey(IncidentScope.ARRAY, identity.parentId());
        }
        if (isFinal && (job.kind() == JobKind.MULTI_NODE || job.kind() == JobKind.NODE)) {
            return new IncidentKey(IncidentScope.MULTI_NODE, identity.parentId());
        }
        FailureKind kind = FailureKind.of(diagnosis);
        String exitCode = kind.exitCode() == null ? "none" : kind.exitCode().toString();
        return new IncidentKey(
                IncidentScope.FAILURES,
                place(identity, origin) + "/" + identity.definitionName() + "/"
                        + kind.cause().name() + "/" + exitCode + (isFinal ? "" : "/attempt") + suffix(routing));
    }

    /** What goes to other people is another incident; what no rule speaks of has no suffix. */
    private static String suffix(Routing routing) {
        return routing.equals(Routing.DEFAULT) ? "" : "/" + routing.digest();
    }

    /** That of a blocked queue. */
    public static IncidentKey ofBlocked(JobIdentity job, EventOrigin origin, String reason) {
        return new IncidentKey(IncidentScope.BLOCKED_QUEUE, place(job, origin) + "/" + reason);
    }

    /** That of all failures of a definition in a queue. */
    public static IncidentKey ofDefinition(JobIdentity job, EventOrigin origin) {
        return new IncidentKey(IncidentScope.DEFINITION, place(job, origin) + "/" + job.definitionName());
    }

    private static String place(JobIdentity job, EventOrigin origin) {
        return origin.account() + "/" + origin.region() + "/" + job.queueName();
    }

    /**
     * The key that {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if it did not
     */
    public static IncidentKey parse(String key) {
        int end = key.indexOf(' ');
        if (end < 0) {
            throw new IllegalArgumentException("not the key of an incident");
        }
        String scope = key.substring(0, end).toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(IncidentScope.values())
                .filter(known -> known.name().equals(scope))
                .findFirst()
                .map(known -> new IncidentKey(known, key.substring(end + 1)))
                .orElseThrow(() -> new IllegalArgumentException("of no scope of incidents that this version knows"));
    }

    /** The key with the window, where one key has several: each is an incident of its own, and a thread in a chat. */
    public String inWindow(@Nullable Instant window) {
        return window == null || scope.isOfOneJob() ? toString() : this + " " + window;
    }

    @Override
    public String toString() {
        return scope.name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + text;
    }
}
