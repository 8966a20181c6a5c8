package dev.batchmonitor.function.rule;

import dev.batchmonitor.function.job.JobIdentity;
import java.util.List;
import java.util.Map;

/**
 * Which jobs are watched, as far as the rules of EventBridge cannot say it: a rule cannot include and exclude by the same field, and
 * events have no tags.
 *
 * @param excludedDefinitions names of job definitions, without revision, whose jobs are not watched
 * @param excludedNames names of jobs that are not watched
 * @param tags that a job must have, by key
 */
public record WatchRules(
        List<NamePattern> excludedDefinitions, List<NamePattern> excludedNames, Map<String, NamePattern> tags) {
    public static final WatchRules ALL = new WatchRules(List.of(), List.of(), Map.of());

    public WatchRules {
        excludedDefinitions = List.copyOf(excludedDefinitions);
        excludedNames = List.copyOf(excludedNames);
        tags = Map.copyOf(tags);
    }

    /** Whether neither its definition nor its name is excluded. */
    public boolean admit(JobIdentity job) {
        return (job.definition() == null || noneMatches(excludedDefinitions, job.definitionName()))
                && (job.name() == null || noneMatches(excludedNames, job.name()));
    }

    /** Whether the tags of jobs matter. */
    public boolean askForTags() {
        return !tags.isEmpty();
    }

    /** Whether a job with these tags is watched. */
    public boolean admit(Map<String, String> tagsOfJob) {
        return NamePattern.allMatch(tags, tagsOfJob);
    }

    private static boolean noneMatches(List<NamePattern> patterns, String name) {
        return patterns.stream().noneMatch(pattern -> pattern.matches(name));
    }
}
