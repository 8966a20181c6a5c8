package dev.batchmonitor.function.aws;

import static dev.batchmonitor.function.SampleEvents.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.SampleEvents;
import dev.batchmonitor.function.aws.FakeHttp.Answer;
import dev.batchmonitor.function.event.BatchEvent;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class DescribeJobsLookupTest {
    private static final Pattern ID = Pattern.compile("job-\\d+");

    private final List<List<String>> calls = new ArrayList<>();

    @Test
    void asksForAHundredJobsACall() {
        JobDescriptions answer = describe(250, DescribeJobsLookupTest::reversed);
        assertThat(calls).extracting(List::size).containsExactly(100, 100, 50);
        assertThat(answer.found()).hasSize(250);
        assertThat(answer.problems()).isEmpty();
    }

    @Test
    void jobsThatBatchLeavesOutAreNamed() {
        JobDescriptions answer = describe(2, ids -> answer(Stream.of(detail("job-0"))));
        assertThat(calls).containsExactly(List.of("job-0", "job-1"), List.of("job-1"));
        assertThat(answer.found()).containsOnlyKeys("job-0");
        assertThat(answer.problems()).containsOnlyKeys("job-1");
        assertThat(answer.problems().get("job-1")).startsWith("DescribeJobs does not know the job.");
    }

    @ParameterizedTest
    @CsvSource({
        "403, AccessDeniedException, DescribeJobs was denied (AccessDeniedException).",
        "500, ServerException, DescribeJobs failed at AWS (ServerException)."
    })
    void aRefusalIsToldInItsKind(int status, String errorType, String problem) {
        JobDescriptions answer = describe(1, ids -> Answer.refusal(status, errorType));
        assertThat(answer.problems().get("job-0")).startsWith(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"jobs\":[{\"jobId\":\"job-0\",\"sta", "[]", "", "<html>"})
    void anAnswerThatCannotBeReadIsAskedForAgainAndThenTold(String body) {
        JobDescriptions answer = describe(1, ids -> Answer.json(body));
        assertThat(calls).hasSizeGreaterThan(1);
        assertThat(answer.found()).isEmpty();
        assertThat(answer.problems().get("job-0"))
                .startsWith("DescribeJobs gave no usable answer (SdkClientException).");
    }

    @Test
    void halfAnAnswerIsForgottenWhenTheWholeOneComes() {
        JobDescriptions answer = describe(2, ids -> {
            String whole = reversed(ids).body();
            return Answer.json(calls.size() == 1 ? whole.substring(0, whole.length() - 20) : whole);
        });
        assertThat(calls).hasSize(2);
        assertThat(answer.found()).containsOnlyKeys("job-0", "job-1");
    }

    @Test
    void oneFailedCallDoesNotSpoilTheOthers() {
        JobDescriptions answer =
                describe(150, ids -> ids.contains("job-0") ? Answer.refusal(400, "ClientException") : reversed(ids));
        assertThat(answer.found()).hasSize(50);
        assertThat(answer.problems()).hasSize(100);
    }

    @Test
    void withoutTimeNobodyIsAsked() {
        JobDescriptions answer =
                lookup(DescribeJobsLookupTest::reversed).describe(Set.of("a"), Deadline.in(Duration.ZERO, CLOCK));
        assertThat(calls).isEmpty();
        assertThat(answer.problems().get("a")).startsWith("No time was left");
    }

    @Test
    void anAnswerIsReadLikeAnEvent() {
        Job job = found("""
                {"jobId":"job-0","status":"FAILED","statusReason":"Essential container in task exited","isTerminated":true,
                 "retryStrategy":{"attempts":2},"attempts":[{"startedAt":1791187200000,"stoppedAt":1791187260000,
                 "container":{"exitCode":9,"logStreamName":"s"}}],"container":{"reason":"why","environment":[{"name":"A",
                 "value":"B"}],"logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"/g"}}}}
                """);
        assertThat(job.exit()).isEqualTo(new JobExit(9, "why", "Essential container in task exited"));
        assertThat(job.ending()).isEqualTo(Job.Ending.TERMINATED);
        assertThat(job.allowedAttempts()).isEqualTo(2);
        assertThat(job.logs().ofJob().groupOrDefault()).isEqualTo("/g");
    }

    @Test
    void whatAnEventSaysIsTheSameInAnAnswerButForTheTags() {
        String event = SampleEvents.FAILED_THREE_TIMES;
        String detail = event.substring(event.indexOf("\"detail\":") + 9, event.lastIndexOf('}'));
        Job fromEvent = ((BatchEvent.JobStateChange) SampleEvents.decoded(event)).job();
        Job answered = Objects.requireNonNull(describe(1, ids -> answer(Stream.of(detail)))
                .found()
                .get(fromEvent.identity().displayId()));
        assertThat(answered.tags()).containsOnlyKeys("resourceArn");
        assertThat(answered).usingRecursiveComparison().ignoringFields("tags").isEqualTo(fromEvent);
    }

    @Test
    void tagsAreReadWhateverTheyAreCalled() {
        Job job = found("{\"jobId\":\"job-0\",\"tags\":{\"team\":\"data\",\"status\":\"x\",\"odd\":1}}");
        assertThat(job.tags()).isEqualTo(Map.of("team", "data", "status", "x"));
    }

    private Job found(String detail) {
        return Objects.requireNonNull(
                describe(1, ids -> answer(Stream.of(detail))).found().get("job-0"));
    }

    private JobDescriptions describe(int jobs, Function<List<String>, Answer> batch) {
        Set<String> ids = new LinkedHashSet<>();
        IntStream.range(0, jobs).forEach(i -> ids.add("job-" + i));
        return lookup(batch).describe(ids, Deadline.in(Duration.ofSeconds(10), CLOCK));
    }

    private DescribeJobsLookup lookup(Function<List<String>, Answer> batch) {
        FakeHttp http = new FakeHttp((request, body) -> {
            List<String> ids =
                    ID.matcher(body).results().map(MatchResult::group).toList();
            calls.add(ids);
            return batch.apply(ids);
        });
        ClientParts parts = new ClientParts(
                http, StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")), ClientParts.newTimer());
        return new DescribeJobsLookup(
                AwsClients.of("eu-west-1", parts).batch(),
                new Log(new PrintStream(OutputStream.nullOutputStream()), CLOCK, LogLevel.INFO));
    }

    private static Answer reversed(List<String> ids) {
        List<String> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        return answer(reversed.stream().map(DescribeJobsLookupTest::detail));
    }

    private static String detail(String id) {
        return "{\"jobId\":\"%s\",\"status\":\"FAILED\"}".formatted(id);
    }

    private static Answer answer(Stream<String> jobs) {
        return Answer.json(jobs.collect(Collectors.joining(",", "{\"jobs\":[", "]}")));
    }
}
