package dev.batchmonitor.function.aws;

import static dev.batchmonitor.function.SampleEvents.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.job.JobExit;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.log.LogLevel;
import dev.batchmonitor.function.time.Deadline;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.AttemptDetail;
import software.amazon.awssdk.services.batch.model.BatchException;
import software.amazon.awssdk.services.batch.model.DescribeJobsRequest;
import software.amazon.awssdk.services.batch.model.DescribeJobsResponse;
import software.amazon.awssdk.services.batch.model.JobDetail;

class DescribeJobsLookupTest {
    private final List<List<String>> calls = new ArrayList<>();

    @Test
    void asksForAHundredJobsACall() {
        JobDescriptions answer = describe(250, this::reversed);
        assertThat(calls).extracting(List::size).containsExactly(100, 100, 50);
        assertThat(answer.found()).hasSize(250);
        assertThat(answer.problems()).isEmpty();
    }

    @Test
    void jobsThatBatchLeavesOutAreNamed() {
        JobDescriptions answer = describe(2, ids -> answer(detail("job-0")));
        assertThat(calls).containsExactly(List.of("job-0", "job-1"), List.of("job-1"));
        assertThat(answer.found()).containsOnlyKeys("job-0");
        assertThat(answer.problems()).containsOnlyKeys("job-1");
        assertThat(answer.problems().get("job-1")).startsWith("DescribeJobs does not know the job.");
    }

    @Test
    void aRefusalIsToldInItsKind() {
        assertThat(describe(1, ids -> fail(429, "TooManyRequestsException"))
                        .problems()
                        .get("job-0"))
                .startsWith("DescribeJobs was throttled.");
        assertThat(describe(1, ids -> fail(403, "AccessDeniedException"))
                        .problems()
                        .get("job-0"))
                .startsWith("DescribeJobs was denied (AccessDeniedException).");
        assertThat(describe(1, ids -> fail(500, "ServerException")).problems().get("job-0"))
                .startsWith("DescribeJobs failed at AWS (ServerException).");
        assertThat(describe(1, ids -> {
                            throw SdkClientException.create("reset");
                        })
                        .problems()
                        .get("job-0"))
                .startsWith("DescribeJobs gave no usable answer (SdkClientException).");
    }

    @Test
    void oneFailedCallDoesNotSpoilTheOthers() {
        JobDescriptions answer =
                describe(150, ids -> ids.contains("job-0") ? fail(500, "ServerException") : reversed(ids));
        assertThat(answer.found()).hasSize(50);
        assertThat(answer.problems()).hasSize(100);
    }

    @Test
    void withoutTimeNobodyIsAsked() {
        JobDescriptions answer = lookup(this::reversed).describe(Set.of("a"), Deadline.in(Duration.ZERO, CLOCK));
        assertThat(calls).isEmpty();
        assertThat(answer.problems().get("a")).startsWith("No time was left");
    }

    @Test
    void anAnswerIsReadLikeAnEvent() {
        JobDetail detail = JobDetail.builder()
                .jobId("job-0")
                .status("FAILED")
                .statusReason("Essential container in task exited")
                .isTerminated(true)
                .retryStrategy(retry -> retry.attempts(2))
                .attempts(AttemptDetail.builder()
                        .startedAt(1_791_187_200_000L)
                        .stoppedAt(1_791_187_260_000L)
                        .container(container -> container.exitCode(9).logStreamName("s"))
                        .build())
                .container(container -> container
                        .reason("why")
                        .logConfiguration(log -> log.logDriver("awslogs").options(Map.of("awslogs-group", "/g"))))
                .build();
        Job job = Objects.requireNonNull(
                describe(1, ids -> answer(detail)).found().get("job-0"));
        assertThat(job.exit()).isEqualTo(new JobExit(9, "why", "Essential container in task exited"));
        assertThat(job.ending()).isEqualTo(Job.Ending.TERMINATED);
        assertThat(job.allowedAttempts()).isEqualTo(2);
        assertThat(job.logs().ofJob().groupOrDefault()).isEqualTo("/g");
    }

    private JobDescriptions describe(int jobs, Function<List<String>, DescribeJobsResponse> batch) {
        Set<String> ids = new LinkedHashSet<>();
        IntStream.range(0, jobs).forEach(i -> ids.add("job-" + i));
        return lookup(batch).describe(ids, Deadline.in(Duration.ofSeconds(10), CLOCK));
    }

    private DescribeJobsLookup lookup(Function<List<String>, DescribeJobsResponse> batch) {
        BatchClient client = new FakeBatch(calls, batch);
        return new DescribeJobsLookup(
                client, new Log(new PrintStream(OutputStream.nullOutputStream()), CLOCK, LogLevel.INFO));
    }

    private DescribeJobsResponse reversed(List<String> ids) {
        List<String> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        return answer(reversed.stream().map(DescribeJobsLookupTest::detail).toArray(JobDetail[]::new));
    }

    private static JobDetail detail(String id) {
        return JobDetail.builder().jobId(id).status("FAILED").build();
    }

    private static DescribeJobsResponse answer(JobDetail... jobs) {
        return DescribeJobsResponse.builder().jobs(jobs).build();
    }

    private static DescribeJobsResponse fail(int status, String code) {
        throw BatchException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    private record FakeBatch(List<List<String>> calls, Function<List<String>, DescribeJobsResponse> answers)
            implements BatchClient {
        @Override
        public DescribeJobsResponse describeJobs(DescribeJobsRequest request) {
            calls.add(request.jobs());
            return answers.apply(request.jobs());
        }

        @Override
        public String serviceName() {
            return "batch";
        }

        @Override
        public void close() {
            throw new AssertionError("the client belongs to the execution environment");
        }
    }
}
