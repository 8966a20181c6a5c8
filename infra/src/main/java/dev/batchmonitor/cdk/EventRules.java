package dev.batchmonitor.cdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        return of(props, props.jobQueues(), stack);
    }

    /** The rules for these job queues, or for all but the excluded ones if there are none. */
    static EventRules of(EventProps props, @Nullable List<? extends IJobQueue> jobQueues, Stack stack) {
        EventFilters filters = EventFilters.of(props, stack);
        List<String> statuses =
                props.statuses().stream().sorted().map(Enum::name).toList();
        List<Map<String, Object>> queues = jobQueues == null || jobQueues.isEmpty()
                ? List.of(EventFilters.otherQueues(props.excludeJobQueues()))
                : queues(jobQueues, filters, statuses);
        List<EventRule> rules = new ArrayList<>();
        for (int i = 0; i < queues.size(); i++) {
            for (EventRule rule : rules(queues.get(i), filters, statuses)) {
                rules.add(i == 0 ? rule : rule.numbered(i + 1));
            }
        }
        return new EventRules(rules);
    }

    boolean fit() {
        return all.stream().allMatch(EventRule::fits);
    }

    private static List<EventRule> rules(Map<String, Object> queues, EventFilters filters, List<String> statuses) {
        EventRule jobs = EventPatterns.jobStateChanges(filters.ofJobs(queues), statuses);
        EventRule blocked = EventPatterns.queueBlocked(queues, filters.watchesServiceJobs());
        return filters.watchesServiceJobs()
                ? List.of(jobs, blocked, EventPatterns.serviceJobStateChanges(filters.ofServiceJobs(queues), statuses))
                : List.of(jobs, blocked);
    }

    /** As many job queues a rule as its pattern can hold. */
    private static List<Map<String, Object>> queues(
            List<? extends IJobQueue> jobQueues, EventFilters filters, List<String> statuses) {
        List<Map<String, Object>> all = new ArrayList<>();
        List<String> arns = new ArrayList<>();
        for (IJobQueue queue : jobQueues) {
            List<String> longer = new ArrayList<>(arns);
            longer.add(queue.getJobQueueArn());
            if (!arns.isEmpty()
                    && !EventPatterns.jobStateChanges(filters.ofJobs(EventFilters.queues(longer)), statuses)
                            .fits()) {
                all.add(EventFilters.queues(arns));
                longer = List.of(queue.getJobQueueArn());
            }
            arns = longer;
        }
        all.add(EventFilters.queues(arns));
        return all;
    }
}
