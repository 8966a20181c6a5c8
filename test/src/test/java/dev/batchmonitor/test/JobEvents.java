package dev.batchmonitor.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.demo.Scenario;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/** Events as AWS Batch writes them: those of the scenarios, told of other jobs at other times. */
public final class JobEvents {
    public static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    private static final String PLACE = "arn:aws:batch:eu-west-1:111122223333:";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SUCCEEDED = event("successes", 0);
    private static final String FAILED = event("incident-and-more", 0);
    private static final String RETRIED = event("retry-exhausted", 0);
    private static final String CHILD = event("array-job", 2);
    private static final String ARRAY = event("array-job", 6);
    private static final String MULTI_NODE = event("multi-node", 0);
    private static final String BLOCKED = event("queue-blocked", 0);

    private final SplittableRandom random;

    public JobEvents(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** An id that no job has yet. */
    public String newId() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** A moment of the quarter of an hour that begins with {@link #START}. */
    public Instant moment() {
        return START.plusMillis(random.nextLong(Duration.ofMinutes(15).toMillis() - 1_000));
    }

    public String succeeded(String definition, Instant time) {
        return succeeded(newId(), definition, time);
    }

    public String succeeded(String id, String definition, Instant time) {
        return text(ended(SUCCEEDED, id, definition, 0, time));
    }

    /** Of a job that is RUNNABLE again, after its first attempt has failed. */
    public String retried(String id, String definition, int exitCode, Instant time) {
        ObjectNode event = ended(RETRIED, id, definition, exitCode, time);
        event.withObject("/detail").remove("startedAt");
        return text(event);
    }

    public String failed(String definition, int exitCode, Instant time) {
        return failed(newId(), definition, exitCode, time);
    }

    public String failed(String id, String definition, int exitCode, Instant time) {
        return text(ended(FAILED, id, definition, exitCode, time));
    }

    public String child(String array, String definition, int index, int exitCode, Instant time) {
        ObjectNode event = ended(CHILD, array + ":" + index, definition, exitCode, time);
        event.withObject("/detail/arrayProperties").put("index", index);
        event.withObject("/detail").put("status", exitCode == 0 ? "SUCCEEDED" : "FAILED");
        return text(event);
    }

    public String array(String id, String definition, int size, int failed, Instant time) {
        ObjectNode event = at(ARRAY, id, definition, time);
        event.withObject("/detail/arrayProperties").put("size", size);
        event.withObject("/detail/arrayProperties/statusSummary")
                .put("FAILED", failed)
                .put("SUCCEEDED", size - failed);
        return text(event);
    }

    public String multiNode(String id, String definition, int exitCode, Instant time) {
        return text(ended(MULTI_NODE, id, definition, exitCode, time));
    }

    public String node(String multiNode, String definition, int index, int exitCode, Instant time) {
        ObjectNode event = ended(FAILED, multiNode + "#" + index, definition, exitCode, time);
        event.withObject("/detail/nodeDetails").put("nodeIndex", index).put("isMainNode", index == 0);
        return text(event);
    }

    public String blocked(String queue, Instant time) {
        ObjectNode event = at(BLOCKED, newId(), queue, time);
        event.withObject("/detail").put("jobQueue", PLACE + "job-queue/" + queue);
        return text(event);
    }

    private static ObjectNode ended(String sample, String id, String definition, int exitCode, Instant time) {
        ObjectNode event = at(sample, id, definition, time);
        ObjectNode attempt = event.withObject("/detail/attempts/0");
        attempt.put("startedAt", time.minusSeconds(60).toEpochMilli()).put("stoppedAt", time.toEpochMilli());
        attempt.withObject("/container").put("exitCode", exitCode);
        ObjectNode detail = event.withObject("/detail")
                .put("startedAt", time.minusSeconds(60).toEpochMilli());
        if (detail.path("container").has("exitCode")) {
            detail.withObject("/container").put("exitCode", exitCode);
        }
        return event;
    }

    private static ObjectNode at(String sample, String id, String definition, Instant time) {
        ObjectNode event = read(sample.replace(read(sample).at("/detail/jobId").asText(), id));
        event.put(
                "id",
                UUID.nameUUIDFromBytes((id + time).getBytes(StandardCharsets.UTF_8))
                        .toString());
        event.put("time", Instant.ofEpochSecond(time.getEpochSecond()).toString());
        ObjectNode detail = event.withObject("/detail");
        detail.put("jobName", definition + "-run").put("jobDefinition", PLACE + "job-definition/" + definition + ":3");
        detail.put("createdAt", time.minusSeconds(120).toEpochMilli());
        if (detail.has("stoppedAt")) {
            detail.put("stoppedAt", time.toEpochMilli());
        }
        return event;
    }

    public static Instant time(String event) {
        return Instant.parse(read(event).path("time").asText());
    }

    /** The same event told again, this much later. */
    public static String toldAgain(String event, Duration later) {
        ObjectNode copy = read(event);
        return text(copy.put("time", time(event).plus(later).toString()));
    }

    private static String event(String scenario, int index) {
        return Scenario.of(scenario).events().get(index);
    }

    private static ObjectNode read(String event) {
        try {
            return (ObjectNode) JSON.readTree(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String text(ObjectNode event) {
        return event.toString();
    }
}
