package dev.batchmonitor.function.rule;

import dev.batchmonitor.function.job.JobIdentity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The user's rules, the first that matches and says something of severity, runbook or topic decides about it. */
public record AlertRules(List<AlertRule> rules) {
    public static final AlertRules NONE = new AlertRules(List.of());

    public AlertRules {
        rules = List.copyOf(rules);
    }

    /** What they say of a job that failed, or that blocks its queue, for that cause. */
    public Routing routing(JobIdentity job, Map<String, String> tags, String cause) {
        List<Routing> matching = rules.stream()
                .filter(rule -> rule.matches(job, tags, cause))
                .map(AlertRule::routing)
                .toList();
        return new Routing(
                first(matching, Routing::severity),
                first(matching, Routing::runbook),
                first(matching, Routing::topicArn));
    }

    private static <T> @Nullable T first(List<Routing> routings, Function<Routing, @Nullable T> value) {
        return routings.stream().map(value).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
