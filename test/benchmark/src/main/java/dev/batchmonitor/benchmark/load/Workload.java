package dev.batchmonitor.benchmark.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.template.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The jobs of the benchmark: each ends once, in the shape of a real event of AWS Batch with its environment, command and log
 * configuration. Everything follows from the number of the job, so that both sides know it without being told.
 *
 * @param start when the first job ends; one ends every five milliseconds
 * @param definitions how many job definitions there are; queues are four
 * @param oneInFails of so many jobs one fails
 */
public record Workload(Instant start, int definitions, int oneInFails) {
    /** Where all jobs log to. */
    public static final String LOG_GROUP = "/aws/batch/job";

    public static final String LOG_STREAM = "nightly/default/ae97ba94d0eda82f8f6d05584ef8aa38";

    /** What each of them prints. */
    public static final List<String> LOG_LINES = IntStream.range(0, 80)
            .mapToObj(i -> "step %d of 80 done, loss 0.0831".formatted(i))
            .toList();

    private static final JsonMapper JSON = new JsonMapper();
    private static final int QUEUES = 4;
    private static final long MILLIS_BETWEEN = 5;
    private static final int[] EXIT_CODES = {1, 2, 42, 137, 139};
    private static final String ID_PREFIX = "7d3f5a10-0000-4000-8000-";

    /** The same jobs whenever it is asked for within an hour, as CloudWatch takes no old metrics. */
    public static Workload ofNow(int definitions, int oneInFails) {
        return new Workload(Instant.now().truncatedTo(ChronoUnit.HOURS), definitions, oneInFails);
    }

    /** The EventBridge event that tells of the job's end. */
    public String event(long number) {
        Instant end = end(number);
        return """
                {"version":"0","id":"%1$s","detail-type":"Batch Job State Change","source":"aws.batch","account":"%2$s",\
                "time":"%3$s","region":"%4$s","resources":["arn:aws:batch:%4$s:%2$s:job/%1$s"],"detail":%5$s}""".formatted(
                        id(number),
                        Environment.DEFAULT.account(),
                        end.truncatedTo(ChronoUnit.SECONDS),
                        Environment.DEFAULT.region(),
                        detail(number));
    }

    /** What DescribeJobs answers about a job; nothing if it is none of these. */
    public Optional<ObjectNode> job(String jobId) {
        if (!jobId.startsWith(ID_PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of((ObjectNode) JSON.readTree(detail(Long.parseLong(jobId.substring(ID_PREFIX.length())))));
        } catch (IOException e) {
            throw new UncheckedIOException("an event of the benchmark is no JSON", e);
        }
    }

    public boolean fails(long number) {
        return number % oneInFails == oneInFails - 1;
    }

    private Instant end(long number) {
        return start.plusMillis(number * MILLIS_BETWEEN);
    }

    private static String id(long number) {
        return ID_PREFIX + "%012d".formatted(number);
    }

    private String detail(long number) {
        long stopped = end(number).toEpochMilli();
        long started = stopped - 60_000 - number % 1_000;
        boolean fails = fails(number);
        String exitCode = String.valueOf(fails ? EXIT_CODES[(int) (number / oneInFails % EXIT_CODES.length)] : 0);
        return JobTemplate.fill(
                id(number),
                "nightly-" + number % definitions,
                "queue-" + number % QUEUES,
                fails ? "FAILED" : "SUCCEEDED",
                exitCode,
                String.valueOf(started),
                String.valueOf(stopped));
    }
}
