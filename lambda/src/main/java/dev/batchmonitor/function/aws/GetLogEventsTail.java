package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.alert.LogStream;
import dev.batchmonitor.function.alert.LogTail;
import dev.batchmonitor.function.excerpt.LogExcerpt;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.time.Deadline;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/**
 * Asks CloudWatch Logs for the last events of a stream, in one call.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html">GetLogEvents</a>
 */
public final class GetLogEventsTail implements LogTail {
    /** Asked for beyond what is shown: as many lines as the longest usual private key has. */
    private static final int LINES_BEFORE = 60;

    /** It becomes part of a host's name, and a job definition may hold anything. */
    private static final String REGION = "[a-z0-9-]{1,30}";

    private static final String ACCESS_DENIED = "AccessDeniedException";

    private final Function<String, CloudWatchLogsClient> clients;
    private final int maxLines;
    private final Log log;

    /** @param clients by Region, as a job may log to another one */
    public GetLogEventsTail(Function<String, CloudWatchLogsClient> clients, int maxLines, Log log) {
        this.clients = clients;
        this.maxLines = maxLines;
        this.log = log;
    }

    @Override
    public LogExcerpt read(LogStream stream, Deadline deadline) {
        if (!stream.region().matches(REGION)) {
            return LogExcerpt.absent("The job definition names a Region for its log that cannot be one.");
        }
        if (!deadline.allows(TimeLimit.LEAST)) {
            return LogExcerpt.absent("No time was left for GetLogEvents.");
        }
        try {
            return LogExcerpt.of(call(stream, deadline), maxLines);
        } catch (ResourceNotFoundException e) {
            return LogExcerpt.silence("There is no such log stream: nothing was printed, or it was deleted.");
        } catch (SdkException e) {
            log.error("GetLogEvents " + AwsFailure.of(e), Map.of("group", stream.group(), "stream", stream.name()));
            return LogExcerpt.absent("GetLogEvents " + AwsFailure.of(e) + advice(e));
        }
    }

    private List<String> call(LogStream stream, Deadline deadline) {
        return clients
                .apply(stream.region())
                .getLogEvents(request -> request.logGroupName(stream.group())
                        .logStreamName(stream.name())
                        .limit(maxLines + LINES_BEFORE)
                        .startFromHead(false)
                        .overrideConfiguration(TimeLimit.of(deadline)))
                .events()
                .stream()
                .map(OutputLogEvent::message)
                .filter(message -> message != null)
                .toList();
    }

    private static String advice(SdkException e) {
        return e instanceof CloudWatchLogsException refusal
                        && refusal.awsErrorDetails() != null
                        && ACCESS_DENIED.equals(refusal.awsErrorDetails().errorCode())
                ? ": see the property logGroups."
                : ".";
    }
}
