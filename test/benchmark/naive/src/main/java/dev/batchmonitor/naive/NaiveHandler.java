package dev.batchmonitor.naive;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * Called by EventBridge for each state change: looks the job up, puts its metrics, publishes a message if it failed. The
 * SDK's clients and everything else are as they come.
 */
public final class NaiveHandler implements RequestStreamHandler {
    private static final Logger LOG = LoggerFactory.getLogger(NaiveHandler.class);

    private final ObjectMapper json = new ObjectMapper();
    private final BatchClient batch = BatchClient.create();
    private final CloudWatchClient cloudWatch = CloudWatchClient.create();
    private final SnsClient sns = SnsClient.create();

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        json.writeValue(output, handle(json.readTree(input)));
    }

    /** Handles one event and answers the id of its job. */
    String handle(JsonNode event) {
        JsonNode detail = event.path("detail");
        String jobId = detail.path("jobId").asText();
        LOG.info("job {} is {}", jobId, detail.path("status").asText());
        JobDetail job = batch.describeJobs(request -> request.jobs(jobId)).jobs().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no job " + jobId));
        cloudWatch.putMetricData(
                request -> request.namespace("NaiveBatchMonitor").metricData(metrics(job)));
        if (job.statusAsString().equals("FAILED")) {
            sns.publish(request -> request.topicArn(System.getenv("TOPIC_ARN"))
                    .subject("AWS Batch job FAILED: " + job.jobName())
                    .message(message(job)));
        }
        return job.jobId();
    }

    private static List<MetricDatum> metrics(JobDetail job) {
        Dimension queue = dimension("JobQueue", nameOf(job.jobQueue()));
        Dimension definition =
                dimension("JobDefinition", nameOf(job.jobDefinition()).split(":")[0]);
        String jobs = job.statusAsString().equals("FAILED") ? "FailedJobs" : "SucceededJobs";
        List<MetricDatum> metrics = new ArrayList<>();
        for (List<Dimension> dimensions : List.of(List.of(queue), List.of(queue, definition))) {
            metrics.add(datum(jobs, StandardUnit.COUNT, 1, dimensions));
            metrics.add(datum("ExitCode", StandardUnit.NONE, job.container().exitCode(), dimensions));
            metrics.add(datum("JobDuration", StandardUnit.MILLISECONDS, job.stoppedAt() - job.startedAt(), dimensions));
        }
        return metrics;
    }

    private static MetricDatum datum(String name, StandardUnit unit, double value, List<Dimension> dimensions) {
        return MetricDatum.builder()
                .metricName(name)
                .unit(unit)
                .value(value)
                .timestamp(Instant.now())
                .dimensions(dimensions)
                .build();
    }

    private static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }

    private static String nameOf(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private static String message(JobDetail job) {
        return String.join(
                "\n",
                "Job: " + job.jobName() + " (" + job.jobId() + ")",
                "Queue: " + nameOf(job.jobQueue()),
                "Definition: " + nameOf(job.jobDefinition()),
                "Exit code: " + job.container().exitCode(),
                "Reason: " + job.statusReason(),
                "Attempts: " + job.attempts().size(),
                "Log stream: " + job.container().logStreamName());
    }
}
