package dev.batchmonitor.local.aws.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** A subscription that keeps what it gets. Safe for use by several threads. */
public final class Subscription {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String protocol;
    private final FilterPolicy filterPolicy;
    private final List<Delivery> received = new ArrayList<>();

    Subscription(String protocol, FilterPolicy filterPolicy) {
        this.protocol = protocol;
        this.filterPolicy = filterPolicy;
    }

    /** {@code email}, {@code sms}, {@code https}, {@code sqs}, {@code lambda}, ... */
    public String protocol() {
        return protocol;
    }

    /** What was delivered, in order. */
    public synchronized List<Delivery> received() {
        return List.copyOf(received);
    }

    synchronized void offer(String messageId, PublishedMessage message) {
        String body = body(message);
        if (filterPolicy.matches(message.attributes(), body)) {
            received.add(new Delivery(messageId, message.subject(), body, message.attributes()));
        }
    }

    private String body(PublishedMessage message) {
        if (!message.isPerProtocol()) {
            return message.message();
        }
        try {
            JsonNode bodies = JSON.readTree(message.message());
            return bodies.path(protocol).asText(bodies.path("default").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message that was accepted as JSON is none", e);
        }
    }
}
