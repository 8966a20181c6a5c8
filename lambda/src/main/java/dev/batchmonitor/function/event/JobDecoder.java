package dev.batchmonitor.function.event;

import dev.batchmonitor.function.job.ContainerResult;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.Job.Ending;
import dev.batchmonitor.function.job.Job.Platform;
import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.JobAttempts;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.job.JobLimits;
import dev.batchmonitor.function.job.JobParts;
import dev.batchmonitor.function.job.JobStatus;
import dev.batchmonitor.function.job.JobTimes;
import dev.batchmonitor.function.job.RetryStrategy;
import dev.batchmonitor.function.json.JsonObject;
import dev.batchmonitor.function.time.EpochTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the {@code detail} of an event: a job in the shape of DescribeJobs, with anything missing. */
final class JobDecoder {
    static final String TAGS = "tags";

    private final JsonObject detail;
    private final @Nullable String resource;
    private final boolean service;

    JobDecoder(JsonObject detail, @Nullable String resource, boolean service) {
        this.detail = detail;
        this.resource = resource;
        this.service = service;
    }

    Job job() {
        JobIdentity identity = identity();
        JobStatus status = JobStatus.of(detail.text("status"));
        JobTimes times = times(detail);
        List<JobAttempt> attempts = AttemptDecoder.attempts(detail);
        return new Job(
                identity,
                kind(identity),
                platform(),
                status,
                detail.text("statusReason"),
                ending(),
                times,
                retryStrategy(),
                JobAttempts.complete(attempts, jobContainer(attempts), times, status),
                new LogDecoder(detail).logs(),
                parts(),
                limits(),
                tags());
    }

    /** Only answers have a job's tags; what events have by that name is not read. */
    private Map<String, String> tags() {
        return detail.object(TAGS).texts();
    }

    private JobIdentity identity() {
        String arn = detail.text("jobArn");
        return new JobIdentity(
                detail.text("jobId"),
                arn != null ? arn : resource,
                detail.text("jobName"),
                detail.text("jobQueue"),
                detail.text("jobDefinition"));
    }

    private JobKind kind(JobIdentity identity) {
        JsonObject array = detail.object("arrayProperties");
        boolean isNode = detail.object("nodeDetails").has("nodeIndex");
        if (service) {
            return JobKind.SERVICE;
        }
        return isNode
                ? JobKind.NODE
                : JobKind.of(identity, array.has("size"), array.has("index"), detail.has("nodeProperties"));
    }

    private @Nullable Platform platform() {
        if (detail.has("eksProperties") || !detail.objects("eksAttempts").isEmpty()) {
            return Platform.EKS;
        }
        String named = detail.firstText("platformCapabilities");
        if (named != null) {
            return named.equals("FARGATE") ? Platform.FARGATE : Platform.EC2;
        }
        return hasInstance() ? Platform.EC2 : null;
    }

    /** Some records name no platform, but the instance of the cluster that ran the container. */
    private boolean hasInstance() {
        return Stream.concat(Stream.of(detail), detail.objects("attempts").stream())
                .anyMatch(part -> part.object("container").has("containerInstanceArn"));
    }

    private Ending ending() {
        if (detail.isTrue("isCancelled")) {
            return Ending.CANCELLED;
        }
        if (detail.isTrue("isTerminated")) {
            return Ending.TERMINATED;
        }
        return detail.has("isTerminated") ? Ending.OWN : Ending.UNKNOWN;
    }

    /** What the job says of its last attempt; nothing if it still speaks of an earlier task, whose log is another one. */
    private ContainerResult jobContainer(List<JobAttempt> attempts) {
        JsonObject container = detail.object("container");
        String ofLast =
                attempts.isEmpty() ? null : attempts.get(attempts.size() - 1).taskArn();
        String task = container.text("taskArn");
        boolean isOfLast = task == null || ofLast == null || task.equals(ofLast);
        return isOfLast ? AttemptDecoder.container(container) : ContainerResult.NONE;
    }

    private RetryStrategy retryStrategy() {
        JsonObject strategy = detail.object("retryStrategy");
        Integer attempts = strategy.integer("attempts");
        List<RetryStrategy.Row> rows = new ArrayList<>();
        for (JsonObject row : strategy.objects("evaluateOnExit")) {
            rows.add(new RetryStrategy.Row(
                    row.text("onExitCode"), row.text("onReason"), row.text("onStatusReason"), row.text("action")));
        }
        return new RetryStrategy(attempts == null ? 1 : attempts, rows);
    }

    private JobParts parts() {
        JsonObject nodes = detail.object("nodeProperties");
        Integer mainNode = nodes.integer("mainNode");
        JsonObject array = detail.object("arrayProperties");
        return new JobParts(
                mainNode == null ? 0 : mainNode,
                nodes.integer("numNodes"),
                array.integer("size"),
                array.object("statusSummary").integer("FAILED"),
                dependencies());
    }

    private List<String> dependencies() {
        List<String> ids = new ArrayList<>();
        for (JsonObject job : detail.objects("dependsOn")) {
            String id = job.text("jobId");
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private JobLimits limits() {
        JsonObject container = detail.object("container");
        Map<String, String> required = new HashMap<>();
        container.objects("resourceRequirements").forEach(resource -> {
            String type = resource.text("type");
            String value = resource.text("value");
            if (type != null && value != null) {
                required.put(type, value);
            }
        });
        Integer timeout = detail.object("timeout").integer("attemptDurationSeconds");
        return new JobLimits(
                required.getOrDefault("VCPU", text(container.integer("vcpus"))),
                required.getOrDefault("MEMORY", text(container.integer("memory"))),
                required.get("GPU"),
                timeout == null ? null : Duration.ofSeconds(timeout));
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null || number == 0 ? null : number.toString();
    }

    static JobTimes times(JsonObject json) {
        return new JobTimes(
                EpochTime.instant(json.number("createdAt")),
                EpochTime.instant(json.number("startedAt")),
                EpochTime.instant(json.number("stoppedAt")));
    }
}
