package dev.batchmonitor.cdk;

import static dev.batchmonitor.cdk.EventPatterns.merged;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.batch.IJobQueue;

/**
 * The rules of one monitor.
 *
 * @param all the rules, several of a kind where one pattern cannot hold all job queues
 */
record EventRules(List<EventRule> all) {
    EventRules {
        all = List.copyOf(all);
    }

    static EventRules of(EventProps props, Stack stack) {
        Map<String, Object> definitions = definitions(props.jobDefinitions(), stack);
        List<Map<String, Object>> queues = queues(props.jobQueues(), definitions);
        List<EventRule> rules = new ArrayList<>();
        for (int i = 0; i < queues.size(); i++) {
            for (EventRule rule : rules(queues.get(i), definitions)) {
                rules.add(i == 0 ? rule : rule.numbered(i + 1));
            }
        }
        return new EventRules(rules);
    }

    boolean fit() {
        return all.stream().allMatch(EventRule::fits);
    }

    private static List<EventRule> rules(Map<String, Object> queues, Map<String, Object> definitions) {
        EventRule jobs = EventPatterns.jobStateChanges(merged(queues, definitions));
        // Service jobs have no job definition, so whoever watches job definitions does not watch them.
        return definitions.isEmpty()
                ? List.of(jobs, EventPatterns.queueBlocked(queues, true), EventPatterns.serviceJobStateChanges(queues))
                : List.of(jobs, EventPatterns.queueBlocked(queues, false));
    }

    private static Map<String, Object> definitions(@Nullable List<String> names, Stack stack) {
        return names == null
                ? Map.of()
                : Map.of(
                        "jobDefinition",
                        names.stream().map(name -> prefix(name, stack)).toList());
    }

    private static Map<String, String> prefix(String name, Stack stack) {
        String arn = stack.formatArn(ArnComponents.builder()
                .service("batch")
                .resource("job-definition")
                .resourceName(name.endsWith("*") ? name.substring(0, name.length() - 1) : name + ":")
                .build());
        return Map.of("prefix", arn);
    }

    /** As many job queues a rule as its pattern can hold. */
    private static List<Map<String, Object>> queues(
            @Nullable List<? extends IJobQueue> queues, Map<String, Object> definitions) {
        List<Map<String, Object>> filters = new ArrayList<>();
        List<String> arns = new ArrayList<>();
        for (IJobQueue queue : queues == null ? List.<IJobQueue>of() : queues) {
            List<String> longer = new ArrayList<>(arns);
            longer.add(queue.getJobQueueArn());
            if (!arns.isEmpty()
                    && !EventPatterns.jobStateChanges(merged(filter(longer), definitions))
                            .fits()) {
                filters.add(filter(arns));
                longer = List.of(queue.getJobQueueArn());
            }
            arns = longer;
        }
        filters.add(filter(arns));
        return filters;
    }

    private static Map<String, Object> filter(List<String> arns) {
        return arns.isEmpty() ? Map.of() : Map.of("jobQueue", List.copyOf(arns));
    }
}
