package dev.batchmonitor.cdk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.logs.ILogGroup;

/** What alerts show of the jobs' own logs: the properties that {@link JobLogs} reads. */
abstract class LogProps extends TriageProps {
    private @Nullable Number logLines;
    private @Nullable List<? extends ILogGroup> logGroups;

    /**
     * How many of the last lines of a failed attempt's log its alert shows: 0 to 100, together at most 4 KB. Passwords,
     * tokens and keys of known forms are taken out of them, but whoever gets the alert reads what your jobs print. 0 shows
     * none, and takes the permission to read logs from the function.
     *
     * <p>Default: 20
     *
     * @param logLines a whole number of lines
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html">GetLogEvents</a>
     */
    public BatchJobMonitor.Builder logLines(Number logLines) {
        this.logLines = logLines;
        return builder();
    }

    /**
     * The log groups that your jobs log to, which the function may then read; of a job that logs elsewhere the alert has the
     * link only. They have to be in the monitor's account. Give {@code /aws/batch/job} too, if jobs log to it.
     *
     * <p>Default: - the log group {@code /aws/batch/job} of the monitor's Region, to which AWS Batch logs by default.
     *
     * @param logGroups at least one log group; of another Region by its ARN
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/using_awslogs.html">Using the awslogs log driver</a>
     */
    public BatchJobMonitor.Builder logGroups(List<? extends ILogGroup> logGroups) {
        this.logGroups = logGroups;
        return builder();
    }

    Number logLines() {
        return logLines == null ? 20 : logLines;
    }

    @Nullable
    List<? extends ILogGroup> logGroups() {
        return logGroups;
    }
}
