package dev.batchmonitor.function.aws;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/** A client of CloudWatch Logs for each Region that a job has logged to: for the last of them, since a job can name any. */
final class LogsClients implements Function<String, CloudWatchLogsClient> {
    /** More Regions than the jobs of one account log to. */
    static final int MAX_CLIENTS = 20;

    private final Map<String, CloudWatchLogsClient> byRegion = new LinkedHashMap<>();
    private final Function<String, CloudWatchLogsClient> maker;

    LogsClients(Function<String, CloudWatchLogsClient> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized CloudWatchLogsClient apply(String region) {
        CloudWatchLogsClient known = byRegion.remove(region);
        CloudWatchLogsClient client = known == null ? maker.apply(region) : known;
        // The last one is the one used last.
        byRegion.put(region, client);
        if (byRegion.size() > MAX_CLIENTS) {
            Iterator<CloudWatchLogsClient> longestUnusedFirst =
                    byRegion.values().iterator();
            longestUnusedFirst.next().close();
            longestUnusedFirst.remove();
        }
        return client;
    }
}
