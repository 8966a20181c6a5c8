package dev.batchmonitor.local.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads answers of {@code DescribeJobs}: {@code {"jobs":[...]}} or single jobs. */
final class JobFiles {
    private static final JsonMapper JSON = new JsonMapper();

    private JobFiles() {}

    /**
     * The jobs of all files, in order; of two with one id the later counts.
     *
     * @throws InputException if a file cannot be used
     */
    static List<ObjectNode> read(List<Path> files) {
        List<ObjectNode> jobs = new ArrayList<>();
        for (Path file : files) {
            List<String> objects = new JsonSource(file).objects();
            for (int i = 0; i < objects.size(); i++) {
                String place = objects.size() == 1 ? file + ": " : file + ", object " + (i + 1) + ": ";
                jobs.addAll(jobs(place, objects.get(i)));
            }
        }
        return jobs;
    }

    private static List<ObjectNode> jobs(String place, String text) {
        JsonNode object = parse(place, text);
        if (!object.has("jobs")) {
            return List.of(job(place, object));
        }
        if (!object.path("jobs").isArray()) {
            throw new InputException(place + "jobs must be an array, but is "
                    + object.path("jobs").getNodeType());
        }
        List<ObjectNode> jobs = new ArrayList<>();
        object.path("jobs").forEach(job -> jobs.add(job(place, job)));
        return jobs;
    }

    private static ObjectNode job(String place, JsonNode job) {
        if (job instanceof ObjectNode object
                && job.path("jobId").isTextual()
                && !job.path("jobId").asText().isEmpty()) {
            return object;
        }
        throw new InputException(place + "a job must be an object with a jobId, as DescribeJobs answers");
    }

    private static JsonNode parse(String place, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new InputException(place + e.getOriginalMessage(), e);
        }
    }
}
