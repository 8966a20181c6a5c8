package dev.batchmonitor.function.event;

import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads what DescribeJobs answers: jobs in the shape in which events tell of them, with their tags.
 *
 * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_JobDetail.html">JobDetail</a>
 */
public final class JobAnswer {
    private static final JsonReader READER =
            new JsonReader(field -> field.equals("jobs") || EventJson.isRead(field), JobDecoder.TAGS::equals);

    private JobAnswer() {}

    /**
     * The jobs of an answer.
     *
     * @throws IOException if it ends too early or is not JSON; its message may quote the answer
     */
    public static List<Job> read(InputStream answer) throws IOException {
        return READER.object(answer).objects("jobs").stream()
                .map(detail -> new JobDecoder(detail, null, false).job())
                .toList();
    }
}
