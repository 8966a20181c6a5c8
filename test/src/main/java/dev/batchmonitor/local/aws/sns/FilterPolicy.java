package dev.batchmonitor.local.aws.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.queue.MessageAttribute;
import java.math.BigDecimal;
import java.util.Map;
import software.amazon.event.ruler.RuleCompiler;
import software.amazon.event.ruler.Ruler;

/**
 * Which messages a subscription takes: matched by AWS's own event-ruler, over the message attributes or the body.
 *
 * @param json the policy as a subscription has it
 * @param scope what it looks at
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html">Filter policies</a>
 */
public record FilterPolicy(String json, Scope scope) {
    /** What a policy looks at. */
    public enum Scope {
        MESSAGE_ATTRIBUTES,
        MESSAGE_BODY
    }

    public FilterPolicy {
        String problem = json.isEmpty() ? null : RuleCompiler.check(json);
        if (problem != null) {
            throw new IllegalArgumentException("Not a filter policy: " + json + ": " + problem);
        }
    }

    /** Takes every message. */
    public static final FilterPolicy NONE = new FilterPolicy("", Scope.MESSAGE_ATTRIBUTES);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A policy over message attributes, which is SNS's default. */
    public static FilterPolicy onAttributes(String json) {
        return new FilterPolicy(json, Scope.MESSAGE_ATTRIBUTES);
    }

    /** A policy over the fields of a JSON body. */
    public static FilterPolicy onBody(String json) {
        return new FilterPolicy(json, Scope.MESSAGE_BODY);
    }

    boolean matches(Map<String, MessageAttribute> attributes, String body) {
        if (json.isEmpty()) {
            return true;
        }
        String event = scope == Scope.MESSAGE_BODY ? body : event(attributes);
        return isObject(event) && matches(event);
    }

    private boolean matches(String event) {
        try {
            return Ruler.matchesRule(event, json);
        } catch (Exception e) {
            // Declared by the library; policy and event have both been checked.
            throw new IllegalStateException("event-ruler could not match " + event + " with " + json, e);
        }
    }

    /** A body that is no JSON object is dropped by every policy over bodies. */
    private static boolean isObject(String event) {
        try {
            return JSON.readTree(event).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** The attributes as an event; binary ones cannot be matched. */
    private static String event(Map<String, MessageAttribute> attributes) {
        ObjectNode event = JSON.createObjectNode();
        attributes.forEach((name, attribute) -> {
            String value = attribute.stringValue();
            if (value == null) {
                return;
            }
            switch (attribute.dataType()) {
                case "String.Array" -> event.set(name, StringArray.read(value));
                case "Number" -> event.put(name, new BigDecimal(value));
                default -> event.put(name, value);
            }
        });
        return event.toString();
    }
}
