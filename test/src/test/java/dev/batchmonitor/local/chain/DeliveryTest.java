package dev.batchmonitor.local.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.batchmonitor.local.eventbridge.EventBus;
import dev.batchmonitor.local.function.InvocationResult;
import dev.batchmonitor.local.function.TestFunction;
import dev.batchmonitor.local.queue.LocalQueue;
import dev.batchmonitor.local.template.SmallAssembly;
import dev.batchmonitor.local.template.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time, attributes and dead letters, with a function that is a method of this test. */
class DeliveryTest {
    private static final Instant START = Instant.parse("2026-01-15T12:00:00Z");
    private static final Duration VISIBILITY_TIMEOUT = Duration.ofSeconds(12);
    private static final int MAX_RECEIVE_COUNT = 3;
    private static final String REMINDER = "{\"source\":\"own\"}";

    private static final String EVENT = """
            {"source":"aws.batch","detail-type":"Batch Job State Change","detail":{"status":"FAILED"}}""";

    @TempDir
    Path directory = Path.of("");

    private final VirtualClock clock = new VirtualClock();
    private final Pollers pollers = new Pollers(1);
    private final List<JsonNode> records = new ArrayList<>();
    private final List<Instant> invokedAt = new ArrayList<>();
    private Runnable function = () -> {};
    private LocalQueue queue;
    private Delivery delivery;

    @BeforeEach
    void start() throws IOException {
        Stack stack =
                SmallAssembly.in(directory, TestFunction.packagedIn(directory)).stack();
        LocalQueues queues = new LocalQueues(stack, clock);
        queue = queues.get(stack.eventSource().queueArn());
        delivery = new Delivery(stack, new EventBus(stack.rules()), queues, clock, this::invoke);
        clock.advanceTo(START);
    }

    @AfterEach
    void close() {
        pollers.close();
    }

    @Test
    void aRecordTellsHowOftenItWasDeliveredAndWhenFirst() {
        function = () -> failUntil(START.plus(VISIBILITY_TIMEOUT));
        delivery.put(EVENT);
        delivery.drain(pollers);

        assertThat(records)
                .extracting(
                        record -> attribute(record, "ApproximateReceiveCount"),
                        record -> attribute(record, "SentTimestamp"),
                        record -> attribute(record, "ApproximateFirstReceiveTimestamp"))
                .containsExactly(tuple("1", millis(START), millis(START)), tuple("2", millis(START), millis(START)));
        assertThat(invokedAt).containsExactly(START, START.plus(VISIBILITY_TIMEOUT));
        assertThat(delivery.failed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 900})
    void aMessageToTheOwnQueueComesAfterItsDelayAndIsNoEvent(int seconds) {
        function = () -> remind(1, seconds);
        delivery.put(EVENT);
        delivery.drain(pollers);

        Instant later = START.plusSeconds(seconds);
        assertThat(invokedAt).containsExactly(START, later);
        assertThat(records).extracting(record -> record.path("body").asText()).containsExactly(EVENT, REMINDER);
        assertThat(attribute(records.get(1), "SentTimestamp")).isEqualTo(millis(START));
        assertThat(attribute(records.get(1), "ApproximateFirstReceiveTimestamp"))
                .isEqualTo(millis(later));
        assertThat(delivery.matched()).isEqualTo(1);
        assertThat(delivery.isEmpty()).isTrue();
    }

    @Test
    void aMessageMayComeBackEveryQuarterOfAnHourForADay() {
        function = () -> remind(96, 900);
        delivery.put(EVENT);
        delivery.drain(pollers);

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(1)));
        assertThat(delivery.invocations()).isEqualTo(97);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 900})
    void aMessageThatComesBackForEverIsAnError(int seconds) {
        function = () -> remind(Integer.MAX_VALUE, seconds);
        delivery.put(EVENT);

        assertThatThrownBy(() -> delivery.drain(pollers))
                .isInstanceOf(EndlessDeliveryException.class)
                .hasMessageContainingAll("its own queue without end", "only 1 waited at first", REMINDER);
        assertThat(delivery.invocations()).isEqualTo(DeliveryLimit.PER_MESSAGE);
    }

    @Test
    void whatIsRedrivenIsANewMessage() {
        function = () -> failUntil(Instant.MAX);
        delivery.put(EVENT);
        delivery.drain(pollers);
        Instant redrivenAt = clock.instant();
        assertThat(delivery.failed()).extracting(FailedRecord::receiveCount).containsExactly(MAX_RECEIVE_COUNT);

        function = () -> {};
        assertThat(delivery.redrive()).isEqualTo(1);
        assertThat(delivery.failed()).isEmpty();
        delivery.drain(pollers);

        assertThat(redrivenAt).isEqualTo(START.plus(VISIBILITY_TIMEOUT.multipliedBy(MAX_RECEIVE_COUNT)));
        assertThat(records).hasSize(MAX_RECEIVE_COUNT + 1);
        JsonNode redriven = records.get(MAX_RECEIVE_COUNT);
        assertThat(redriven.path("body").asText()).isEqualTo(EVENT);
        assertThat(redriven.path("messageId")).isNotEqualTo(records.get(0).path("messageId"));
        assertThat(attribute(redriven, "ApproximateReceiveCount")).isEqualTo("1");
        assertThat(attribute(redriven, "SentTimestamp")).isEqualTo(millis(redrivenAt));
        assertThat(redriven.path("attributes").has("DeadLetterQueueSourceArn")).isFalse();
        assertThat(delivery.failed()).isEmpty();
        assertThat(delivery.redrive()).isZero();
    }

    @Test
    void whatFailsAgainAfterARedriveIsFailedAgain() {
        function = () -> failUntil(Instant.MAX);
        delivery.put(EVENT);
        delivery.drain(pollers);
        delivery.redrive();
        delivery.drain(pollers);

        assertThat(delivery.failed())
                .extracting(FailedRecord::body, FailedRecord::receiveCount, FailedRecord::reason)
                .containsExactly(tuple(EVENT, MAX_RECEIVE_COUNT, "Error: not yet"));
    }

    @Test
    void anEventThatWasNeverInTheQueueCannotBeRedriven() {
        delivery.put(EVENT.replace("FAILED\"", "FAILED\",\"x\":\"" + "x".repeat(1024 * 1024) + "\""));

        assertThat(delivery.redrive()).isZero();
        assertThat(delivery.failed()).hasSize(1);
    }

    private InvocationResult invoke(String payload) {
        try {
            new JsonMapper().readTree(payload).path("Records").forEach(records::add);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(payload, e);
        }
        invokedAt.add(clock.instant());
        try {
            function.run();
        } catch (IllegalStateException e) {
            return new InvocationResult.Failed("Error", String.valueOf(e.getMessage()));
        }
        return new InvocationResult.Answered("{\"batchItemFailures\":[]}");
    }

    private void failUntil(Instant moment) {
        if (clock.instant().isBefore(moment)) {
            throw new IllegalStateException("not yet");
        }
    }

    private void remind(int times, int seconds) {
        if (records.size() <= times) {
            queue.send(REMINDER, Map.of(), Duration.ofSeconds(seconds));
        }
    }

    private static String attribute(JsonNode record, String name) {
        return record.path("attributes").path(name).asText();
    }

    private static String millis(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }
}
