package dev.batchmonitor.local.aws.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The jobs that AWS Batch knows, each as the JSON that {@code DescribeJobs} answers with. */
public final class JobStore {
    private final Map<String, ObjectNode> jobs = new ConcurrentHashMap<>();
    private volatile Function<String, Optional<ObjectNode>> others = jobId -> Optional.empty();

    /** Adds a job, or replaces the one with the same {@code jobId}. */
    public void put(ObjectNode job) {
        String id = job.path("jobId").asText();
        if (id.isEmpty()) {
            throw new IllegalArgumentException("A job without jobId: give each job its jobId");
        }
        jobs.put(id, job.deepCopy());
    }

    /** Forgets a job, as AWS Batch does some days after its end. */
    public void remove(String jobId) {
        jobs.remove(jobId);
    }

    /** Asks for jobs that nobody has put here, where there are too many to be put. */
    public void otherwise(Function<String, Optional<ObjectNode>> byId) {
        others = byId;
    }

    /** The operations of AWS Batch that are answered here. */
    public Map<String, Operation> operations() {
        return Map.of("DescribeJobs", new DescribeJobs(this));
    }

    /** The known ones among these jobs. */
    List<ObjectNode> find(List<String> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(jobs.get(id)).or(() -> others.apply(id)).stream())
                .toList();
    }
}
