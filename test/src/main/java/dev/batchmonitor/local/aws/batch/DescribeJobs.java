package dev.batchmonitor.local.aws.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.AwsError;
import dev.batchmonitor.local.aws.protocol.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * {@code batch:DescribeJobs}.
 *
 * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_DescribeJobs.html">DescribeJobs</a>
 */
record DescribeJobs(JobStore jobs) implements Operation {
    private static final int MAX_JOBS = 100;

    @Override
    public ObjectNode answer(ObjectNode input) {
        List<ObjectNode> found = new ArrayList<>(jobs.find(ids(input)));
        // AWS promises no order, so it is never the one asked for.
        Collections.reverse(found);
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ArrayNode described = output.putArray("jobs");
        found.forEach(described::add);
        return output;
    }

    private static List<String> ids(ObjectNode input) {
        if (!input.has("jobs")) {
            throw new AwsError(400, "ClientException", "Error executing request, Exception : jobs must not be null");
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode id : input.path("jobs")) {
            ids.add(id.asText());
        }
        if (ids.size() > MAX_JOBS) {
            throw new AwsError(
                    400,
                    "ClientException",
                    "Error executing request, Exception : jobs has " + ids.size() + " ids, more than " + MAX_JOBS);
        }
        return ids;
    }
}
