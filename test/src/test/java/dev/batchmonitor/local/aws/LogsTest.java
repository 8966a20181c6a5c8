package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.local.queue.HandDrivenClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

final class LogsTest {
    private static final String GROUP = "/aws/batch/job";

    private final HandDrivenClock clock = new HandDrivenClock();
    private final LocalServices services = new LocalServices(clock);
    private final LocalAws aws = LocalAws.start(services);
    private final SdkClients clients = SdkClients.of(aws.endpoint());
    private final CloudWatchLogsClient logs = clients.logs();

    @AfterEach
    void close() {
        logs.close();
        clients.close();
        aws.close();
    }

    @Test
    void withoutStartFromHeadTheLastLinesComeOldestFirst() {
        services.logs().write(GROUP, "s", "one", "two", "three");

        assertThat(messages(page(2, false))).containsExactly("two", "three");
        assertThat(messages(page(2, true))).containsExactly("one", "two");
    }

    @Test
    void theTokensLeadThroughTheStreamAndStopAtItsEnds() {
        services.logs().write(GROUP, "s", "one", "two", "three");
        GetLogEventsResponse first = page(2, true);
        GetLogEventsResponse second = page(first.nextForwardToken());
        GetLogEventsResponse end = page(second.nextForwardToken());

        assertThat(messages(second)).containsExactly("three");
        assertThat(end.events()).isEmpty();
        assertThat(end.nextForwardToken()).isEqualTo(second.nextForwardToken());
        assertThat(messages(page(second.nextBackwardToken()))).containsExactly("one", "two");
    }

    @Test
    void startIsPartOfTheTimeAskedForAndEndIsNot() {
        long start = clock.millis();
        for (String line : List.of("one", "two", "three")) {
            services.logs().write(GROUP, "s", line);
            clock.advance(Duration.ofSeconds(1));
        }

        GetLogEventsResponse events = logs.getLogEvents(
                r -> r.logGroupName(GROUP).logStreamName("s").startTime(start).endTime(start + 2_000));

        assertThat(messages(events)).containsExactly("one", "two");
        assertThat(events.events().get(0).timestamp()).isEqualTo(start);
    }

    @Test
    void aStreamCanBeCreatedAndFilled() {
        logs.createLogGroup(r -> r.logGroupName(GROUP));
        logs.createLogStream(r -> r.logGroupName(GROUP).logStreamName("s"));
        logs.putLogEvents(r -> r.logGroupName(GROUP).logStreamName("s").logEvents(event(1, "a"), event(2, "b")));

        assertThat(messages(page(10, true))).containsExactly("a", "b");
        assertThatThrownBy(() -> logs.createLogGroup(r -> r.logGroupName(GROUP)))
                .isInstanceOf(ResourceAlreadyExistsException.class);
        assertThatThrownBy(() -> logs.createLogStream(r -> r.logGroupName(GROUP).logStreamName("s")))
                .isInstanceOf(ResourceAlreadyExistsException.class);
        assertThatThrownBy(() -> logs.putLogEvents(
                        r -> r.logGroupName(GROUP).logStreamName("s").logEvents(event(2, "a"), event(1, "b"))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("chronological order");
    }

    @Test
    void groupAndStreamMustExist() {
        assertThatThrownBy(() -> page(1, true))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("The specified log group does not exist.");
        services.logs().write(GROUP, "other", "line");
        assertThatThrownBy(() -> page(1, true))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("The specified log stream does not exist.");
    }

    @Test
    void aLimitOutOfRangeAndAForeignTokenAreRefused() {
        services.logs().write(GROUP, "s", "line");

        assertThatThrownBy(() -> page(10_001, true)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> page("mine")).isInstanceOf(InvalidParameterException.class);
    }

    private GetLogEventsResponse page(int limit, boolean fromHead) {
        return logs.getLogEvents(
                r -> r.logGroupName(GROUP).logStreamName("s").limit(limit).startFromHead(fromHead));
    }

    private GetLogEventsResponse page(String token) {
        return logs.getLogEvents(
                r -> r.logGroupName(GROUP).logStreamName("s").limit(2).nextToken(token));
    }

    private static List<String> messages(GetLogEventsResponse page) {
        return page.events().stream().map(OutputLogEvent::message).toList();
    }

    private static InputLogEvent event(long timestamp, String message) {
        return InputLogEvent.builder().timestamp(timestamp).message(message).build();
    }
}
