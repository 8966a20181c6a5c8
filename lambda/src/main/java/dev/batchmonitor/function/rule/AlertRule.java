package dev.batchmonitor.function.rule;

import dev.batchmonitor.function.job.JobIdentity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One rule: the conditions, all of which must hold, and what follows. A condition without values holds for all.
 *
 * @param queues names of job queues
 * @param definitions names of job definitions, without revision
 * @param causes names of failure causes or blocked reasons
 * @param tags of the job, by key
 */
public record AlertRule(
        List<NamePattern> queues,
        List<NamePattern> definitions,
        Set<String> causes,
        Map<String, NamePattern> tags,
        Routing routing) {
    public AlertRule {
        queues = List.copyOf(queues);
        definitions = List.copyOf(definitions);
        causes = Set.copyOf(causes);
        tags = Map.copyOf(tags);
    }

    boolean matches(JobIdentity job, Map<String, String> jobTags, String cause) {
        return anyMatches(queues, job.queueName())
                && anyMatches(definitions, job.definitionName())
                && (causes.isEmpty() || causes.contains(cause))
                && NamePattern.allMatch(tags, jobTags);
    }

    private static boolean anyMatches(List<NamePattern> patterns, String name) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(name));
    }
}
