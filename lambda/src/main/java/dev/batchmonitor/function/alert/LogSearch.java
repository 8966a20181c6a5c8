package dev.batchmonitor.function.alert;

import org.jspecify.annotations.Nullable;

/**
 * Where to look for a log whose stream Batch does not name.
 *
 * @param name part of the names of the streams
 * @param criterion the option of the AWS CLI that finds the same lines
 */
public record LogSearch(@Nullable String partition, String region, String group, String name, String criterion) {
    /** Streams whose names begin so. */
    static LogSearch ofStreams(@Nullable String partition, String region, String group, String prefix) {
        return new LogSearch(partition, region, group, prefix, "--log-stream-name-prefix " + Shell.quoted(prefix));
    }

    /** Lines that Container Insights marks as those of the pod. */
    static LogSearch ofPod(@Nullable String partition, String region, String group, String pod) {
        String pattern = "{ $.kubernetes.pod_name = \"" + pod.replace("\"", "") + "\" }";
        return new LogSearch(partition, region, group, pod, "--filter-pattern " + Shell.quoted(pattern));
    }

    /** The streams of the group that have the name in theirs, in the CloudWatch console. */
    public String url() {
        return ConsoleUrl.page("cloudwatch", partition, region) + "logsV2:log-groups/log-group/"
                + ConsoleUrl.doublyEncoded(group) + "$3FlogStreamNameFilter$3D" + ConsoleUrl.doublyEncoded(name);
    }

    /** The AWS CLI command that shows the lines. */
    public String command() {
        return "aws logs filter-log-events --region %s --log-group-name %s %s"
                .formatted(Shell.quoted(region), Shell.quoted(group), criterion);
    }
}
