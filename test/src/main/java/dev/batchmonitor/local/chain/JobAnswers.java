package dev.batchmonitor.local.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code DescribeJobs} would answer if events are all that is known: the newest state of each job. */
final class JobAnswers {
    private static final Set<String> JOB_EVENTS = Set.of("Batch Job State Change", "Batch Job Queue Blocked");

    /** The time of the event that a job was last answered from. */
    private final Map<String, String> times = new HashMap<>();

    /** The job as of this event; empty if the event is about no job, or older than one already seen. */
    Optional<ObjectNode> from(JsonNode event) {
        if (!JOB_EVENTS.contains(event.path("detail-type").asText())
                || !(event.path("detail") instanceof ObjectNode detail)) {
            return Optional.empty();
        }
        String jobId = detail.path("jobId").asText();
        String time = event.path("time").asText();
        // ISO 8601 in UTC, so that text compares as time does; of two events of one second the later one counts.
        if (jobId.isEmpty() || times.getOrDefault(jobId, "").compareTo(time) > 0) {
            return Optional.empty();
        }
        times.put(jobId, time);
        return Optional.of(job(detail));
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
