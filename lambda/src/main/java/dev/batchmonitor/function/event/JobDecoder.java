package dev.batchmonitor.function.event;

import dev.batchmonitor.function.job.ContainerResult;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.Job.Ending;
import dev.batchmonitor.function.job.Job.Platform;
import dev.batchmonitor.function.job.JobAttempts;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.job.JobParts;
import dev.batchmonitor.function.job.JobStatus;
import dev.batchmonitor.function.job.JobTimes;
import dev.batchmonitor.function.job.RetryStrategy;
import dev.batchmonitor.function.json.JsonObject;
import dev.batchmonitor.function.time.EpochTime;
import java.util.Map;
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
        return new Job(
                identity,
                kind(identity),
                platform(),
                status,
                detail.text("statusReason"),
                ending(),
                times,
                retryStrategy(),
                JobAttempts.complete(AttemptDecoder.attempts(detail), jobContainer(), times, status),
                new LogDecoder(detail).logs(),
                parts(),
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
        return detail.texts("platformCapabilities").stream()
                .findFirst()
                .map(name -> name.equals("FARGATE") ? Platform.FARGATE : Platform.EC2)
                .orElse(null);
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

    private ContainerResult jobContainer() {
        return AttemptDecoder.container(detail.object("container"));
    }

    private RetryStrategy retryStrategy() {
        JsonObject strategy = detail.object("retryStrategy");
        Integer attempts = strategy.integer("attempts");
        return new RetryStrategy(
                attempts == null ? 1 : attempts,
                strategy.objects("evaluateOnExit").stream()
                        .map(row -> new RetryStrategy.Row(
                                row.text("onExitCode"),
                                row.text("onReason"),
                                row.text("onStatusReason"),
                                row.text("action")))
                        .toList());
    }

    private JobParts parts() {
        Integer mainNode = detail.object("nodeProperties").integer("mainNode");
        JsonObject array = detail.object("arrayProperties");
        return new JobParts(
                mainNode == null ? 0 : mainNode,
                array.integer("size"),
                array.object("statusSummary").integer("FAILED"));
    }

    static JobTimes times(JsonObject json) {
        return new JobTimes(
                EpochTime.instant(json.number("createdAt")),
                EpochTime.instant(json.number("startedAt")),
                EpochTime.instant(json.number("stoppedAt")));
    }
}
