package dev.batchmonitor.local.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code DescribeJobs} answers if events are all that is known: the newest state of each job. */
final class JobAnswers {
    private static final Set<String> JOB_EVENTS = Set.of("Batch Job State Change", "Batch Job Queue Blocked");

    /** The time of the event that a job is answered from. */
    private final Map<String, Instant> times = new HashMap<>();

    /** A job that was given, and that no event changes. */
    void fix(ObjectNode job) {
        times.put(job.path("jobId").asText(), Instant.MAX);
    }

    /** The job as of this event; empty if the event is about no job, or older than what is known. */
    Optional<ObjectNode> from(EventView event) {
        JsonNode detail = event.json().path("detail");
        String jobId = detail.path("jobId").asText();
        if (jobId.isEmpty()
                || !JOB_EVENTS.contains(event.json().path("detail-type").asText())) {
            return Optional.empty();
        }
        Instant time = event.time().orElse(Instant.EPOCH);
        // Events tell whole seconds: of two in the same second the one that was put later counts.
        if (times.getOrDefault(jobId, Instant.MIN).isAfter(time)) {
            return Optional.empty();
        }
        times.put(jobId, time);
        return Optional.of(job((ObjectNode) detail));
    }

    /** In events {@code tags} holds the job's ARN, in answers the user's tags. */
    private static ObjectNode job(ObjectNode detail) {
        ObjectNode job = detail.deepCopy();
        if (job.path("tags") instanceof ObjectNode tags) {
            tags.remove("resourceArn");
        }
        return job;
    }
}
