package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.queue.HandDrivenClock;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.BatchException;
import software.amazon.awssdk.services.batch.model.ClientException;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;

final class BatchTest {
    private final LocalServices services = new LocalServices(new HandDrivenClock());
    private final LocalAws aws = LocalAws.start(services);
    private final SdkClients clients = SdkClients.of(aws.endpoint());
    private final BatchClient batch = clients.batch();

    @AfterEach
    void close() {
        batch.close();
        clients.close();
        aws.close();
    }

    @Test
    void aKnownJobIsDescribedAsItWasPut() {
        ObjectNode job = job("one");
        job.putArray("attempts").addObject().putObject("container").put("exitCode", 137);
        services.jobs().put(job);

        JobDetail described = describe("one").get(0);

        assertThat(described.status()).isEqualTo(JobStatus.FAILED);
        assertThat(described.attempts().get(0).container().exitCode()).isEqualTo(137);
    }

    @Test
    void unknownJobsAreLeftOutAndTheOrderIsNotTheOneAskedFor() {
        services.jobs().put(job("one"));
        services.jobs().put(job("two"));

        assertThat(describe("one", "gone", "two")).extracting(JobDetail::jobId).containsExactly("two", "one");
    }

    @Test
    void aRemovedJobIsUnknown() {
        services.jobs().put(job("one"));
        services.jobs().remove("one");

        assertThat(describe("one")).isEmpty();
    }

    @Test
    void aHundredIdsAreAnsweredAndOneMoreIsRefused() {
        List<String> hundred = Collections.nCopies(100, "one");
        assertThat(batch.describeJobs(r -> r.jobs(hundred)).jobs()).isEmpty();

        assertThatThrownBy(() -> batch.describeJobs(r -> r.jobs(Collections.nCopies(101, "one"))))
                .isInstanceOfSatisfying(ClientException.class, refusal -> {
                    assertThat(refusal.statusCode()).isEqualTo(400);
                    assertThat(refusal.awsErrorDetails().errorMessage()).contains("101 ids");
                });
    }

    @Test
    void anOperationThatIsNotThereSaysSo() {
        assertThatThrownBy(() -> batch.listJobs(r -> r.jobQueue("queue")))
                .isInstanceOf(BatchException.class)
                .hasMessageContaining("batch:ListJobs is not implemented by the local AWS");
    }

    @Test
    void aJobWithoutIdIsRefusedAtOnce() {
        ObjectNode nameless = JsonNodeFactory.instance.objectNode();

        assertThatThrownBy(() -> services.jobs().put(nameless))
                .hasMessage("A job without jobId: give each job its jobId");
    }

    private List<JobDetail> describe(String... ids) {
        return batch.describeJobs(r -> r.jobs(ids)).jobs();
    }

    private static ObjectNode job(String id) {
        return JsonNodeFactory.instance.objectNode().put("jobId", id).put("status", "FAILED");
    }
}
