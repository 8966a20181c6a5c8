package dev.batchmonitor.function.aws;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/** A client of CloudWatch Logs for each Region that a job has logged to. */
final class LogsClients implements Function<String, CloudWatchLogsClient> {
    private final Map<String, CloudWatchLogsClient> byRegion = new ConcurrentHashMap<>();
    private final Function<String, CloudWatchLogsClient> maker;

    LogsClients(Function<String, CloudWatchLogsClient> maker) {
        this.maker = maker;
    }

    @Override
    public CloudWatchLogsClient apply(String region) {
        return byRegion.computeIfAbsent(region, maker);
    }
}
