package dev.batchmonitor.function.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

class LogsClientsTest {
    private final List<String> open = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private final LogsClients clients = new LogsClients(this::client);

    @Test
    void eachRegionHasAClientThatIsMadeOnce() {
        assertThat(clients.apply("eu-west-1")).isSameAs(clients.apply("eu-west-1"));
        assertThat(clients.apply("us-east-1")).isNotSameAs(clients.apply("eu-west-1"));
        assertThat(made).containsExactly("eu-west-1", "us-east-1");
    }

    @Test
    void howeverManyRegionsJobsNameThoseUsedLastAreKept() {
        for (int i = 0; i < 1_000; i++) {
            clients.apply("eu-west-1");
            clients.apply("made-up-" + i);
        }
        assertThat(open).hasSize(LogsClients.MAX_CLIENTS).contains("eu-west-1", "made-up-999");
        assertThat(made).filteredOn("eu-west-1"::equals).hasSize(1);
    }

    private CloudWatchLogsClient client(String region) {
        made.add(region);
        open.add(region);
        return new CloudWatchLogsClient() {
            @Override
            public String serviceName() {
                return "logs";
            }

            @Override
            public void close() {
                open.remove(region);
            }
        };
    }
}
