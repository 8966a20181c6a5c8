package dev.batchmonitor.cdk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awscdk.assertions.Template;
import software.amazon.event.ruler.Machine;

/** The rules of a template in the matcher that EventBridge itself uses. */
final class EventMatcher {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Machine machine = Machine.builder().build();

    EventMatcher(Template template) {
        template.findResources("AWS::Events::Rule").forEach((id, rule) -> add(id, TestMonitor.properties(rule)));
    }

    private void add(String id, Map<String, Object> properties) {
        try {
            machine.addRule(id.replaceFirst("^Monitor", "").replaceFirst("[0-9A-F]{8}$", ""), pattern(properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String pattern(Map<String, Object> properties) {
        try {
            return JSON.writeValueAsString(properties.get("EventPattern"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The construct ids of the rules that let this event of AWS Batch through. */
    List<String> matching(String detailType, String detail) {
        try {
            String event =
                    "{\"source\":\"aws.batch\",\"detail-type\":\"%s\",\"detail\":%s}".formatted(detailType, detail);
            return List.copyOf(new TreeSet<>(machine.rulesForJSONEvent(event)));
        } catch (Exception e) {
            throw new AssertionError("the event cannot be matched: " + detail, e);
        }
    }
}
