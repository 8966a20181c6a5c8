package dev.batchmonitor.local.eventbridge;

import com.fasterxml.jackson.core.JacksonException;
import dev.batchmonitor.local.template.Rule;
import dev.batchmonitor.local.template.TemplateException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.event.ruler.Machine;

/** The rules of an event bus, matched by the library that AWS published from EventBridge itself. */
public final class EventBus {
    private final List<Rule> rules;
    private final Machine machine = Machine.builder().build();

    /** @throws TemplateException if EventBridge would refuse a pattern */
    public EventBus(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.rules.forEach(this::add);
    }

    /**
     * The rules that let an event through, in the order of the template.
     *
     * @param event the event as JSON text
     * @return empty also for an event that EventBridge could not read, such as one nested a thousand levels deep
     */
    public List<Rule> matching(String event) {
        Set<String> names = new HashSet<>(namesOf(event));
        return rules.stream().filter(rule -> names.contains(rule.name())).toList();
    }

    private void add(Rule rule) {
        try {
            machine.addRule(rule.name(), rule.pattern().toString());
        } catch (IOException e) {
            throw new TemplateException(
                    "AWS::Events::Rule " + rule.name() + ": bad event pattern: " + e.getMessage(), e);
        }
    }

    private List<String> namesOf(String event) {
        try {
            return machine.rulesForJSONEvent(event);
        } catch (JacksonException e) {
            return List.of();
        } catch (Exception e) {
            throw new IllegalStateException("the event matcher failed on: " + event, e);
        }
    }
}
