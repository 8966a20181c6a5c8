package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.job.JobTimes;
import dev.batchmonitor.function.job.Pod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where to look for a log whose stream Batch does not name.
 *
 * @param prefix what the names of the streams begin with, or if that is unknown, what is in them
 * @param criterion the option of the AWS CLI that finds the same lines
 */
public record LogSearch(ConsoleUrl console, String group, String prefix, String criterion, JobTimes times) {
    /** Streams whose names begin so. */
    static LogSearch ofStreams(ConsoleUrl console, String group, String prefix, JobTimes times) {
        return new LogSearch(console, group, prefix, "--log-stream-name-prefix " + Shell.quoted(prefix), times);
    }

    /**
     * The streams of a pod, as Container Insights with Fluent Bit names them; where the node is unknown, the lines that it
     * marks as those of the pod.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-setup-logs-FluentBit.html">Fluent
     *     Bit for Container Insights</a>
     */
    static LogSearch ofPod(ConsoleUrl console, String group, Pod pod, JobTimes times) {
        if (pod.nodeName() != null) {
            String prefix = pod.nodeName() + "-application.var.log.containers." + pod.name() + "_";
            return ofStreams(console, group, prefix, times);
        }
        String name = String.valueOf(pod.name());
        String pattern = "{ $.kubernetes.pod_name = \"" + name.replace("\"", "") + "\" }";
        return new LogSearch(console, group, name, "--filter-pattern " + Shell.quoted(pattern), times);
    }

    /** The streams of the group that have the name in theirs, in the CloudWatch console. */
    public String url() {
        return console.page("cloudwatch") + "logsV2:log-groups/log-group/" + ConsoleUrl.doublyEncoded(group)
                + "$3FlogStreamNameFilter$3D" + ConsoleUrl.doublyEncoded(prefix);
    }

    /** The AWS CLI command that shows the lines. */
    public String command() {
        return "aws logs filter-log-events --region %s --log-group-name %s %s%s%s%s"
                .formatted(
                        Shell.quoted(console.region()),
                        Shell.quoted(group),
                        criterion,
                        time("start", LogStream.begin(times)),
                        time("end", LogStream.end(times)),
                        LogStream.AS_TEXT);
    }

    private static String time(String which, @Nullable Instant time) {
        return time == null ? "" : " --" + which + "-time " + time.toEpochMilli();
    }
}
