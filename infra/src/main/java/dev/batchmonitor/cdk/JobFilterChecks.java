package dev.batchmonitor.cdk;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Token;

/** What AWS Batch allows as names and tags. */
final class JobFilterChecks {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,127}";
    private static final Pattern DEFINITION = Pattern.compile(NAME + "\\*?");
    private static final Pattern JOB_NAME = Pattern.compile(NAME);

    private static final int MOST_TAGS = 50;
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    private JobFilterChecks() {}

    static void check(JobFilterProps props, Problems problems) {
        definitions("jobDefinitions", props.jobDefinitions(), problems);
        definitions("excludeJobDefinitions", props.excludeJobDefinitions(), problems);
        jobNamePrefixes("jobNamePrefixes", props.jobNamePrefixes(), problems);
        jobNamePrefixes("excludeJobNamePrefixes", props.excludeJobNamePrefixes(), problems);
        if (props.jobTags() != null) {
            tags(props.jobTags(), problems);
        }
        leavesSome(
                "jobDefinitions",
                orEmpty(props.jobDefinitions()),
                "excludeJobDefinitions",
                orEmpty(props.excludeJobDefinitions()),
                problems);
        leavesSome(
                "jobNamePrefixes",
                beginnings(props.jobNamePrefixes()),
                "excludeJobNamePrefixes",
                beginnings(props.excludeJobNamePrefixes()),
                problems);
    }

    /** Each entry that is included has to leave something to watch. */
    private static void leavesSome(
            String includedName, List<String> included, String excludedName, List<String> excluded, Problems problems) {
        included.forEach(entry -> problems.require(
                excluded.stream().noneMatch(other -> covers(other, entry)),
                "'" + excludedName + "' must leave some of what '" + includedName + "' names, got: all of '" + entry
                        + "' excluded; remove it from one of them"));
    }

    private static boolean covers(String excluded, String included) {
        return excluded.equals(included)
                || (excluded.endsWith("*") && included.startsWith(excluded.substring(0, excluded.length() - 1)));
    }

    private static List<String> beginnings(@Nullable List<String> prefixes) {
        return orEmpty(prefixes).stream().map(prefix -> prefix + "*").toList();
    }

    private static List<String> orEmpty(@Nullable List<String> entries) {
        return entries == null ? List.of() : entries;
    }

    private static void definitions(String property, @Nullable List<String> definitions, Problems problems) {
        if (definitions == null || !problems.isKnown(property, definitions)) {
            return;
        }
        notEmpty(property, definitions, "job definition", problems);
        for (String definition : definitions) {
            problems.require(
                    Token.isUnresolved(definition)
                            || DEFINITION.matcher(definition).matches(),
                    "'" + property
                            + "' must hold names of 1 to 128 letters, digits, '-' or '_', with '*' at the end for"
                            + " all names that begin so, got: '" + definition + "'; leave out ARN and revision");
        }
        problems.requireEachOnce(property, "job definition", definitions);
    }

    private static void jobNamePrefixes(String property, @Nullable List<String> prefixes, Problems problems) {
        if (prefixes == null || !problems.isKnown(property, prefixes)) {
            return;
        }
        notEmpty(property, prefixes, "beginning of job names", problems);
        for (String prefix : prefixes) {
            problems.require(
                    Token.isUnresolved(prefix) || JOB_NAME.matcher(prefix).matches(),
                    "'" + property + "' must hold 1 to 128 letters, digits, '-' or '_', got: '" + prefix
                            + "'; give what job names begin with, without '*'");
        }
        problems.requireEachOnce(property, "beginning of job names", prefixes);
    }

    private static void tags(Map<String, String> tags, Problems problems) {
        problems.require(
                !tags.isEmpty() && tags.size() <= MOST_TAGS,
                "'jobTags' must be 1 to " + MOST_TAGS + " tags, got: " + tags.size()
                        + "; leave it out to watch jobs with any tags");
        tags.keySet().forEach(key -> problems.requireLiteral("jobTags", key));
        tags.forEach((key, value) -> problems.require(
                fits(key, LONGEST_KEY) && fits(value, LONGEST_VALUE),
                "'jobTags' must have keys of 1 to " + LONGEST_KEY + " and values of 1 to " + LONGEST_VALUE
                        + " characters, got: '" + key + "' = '" + value + "'; use '*' for any value"));
    }

    private static boolean fits(String text, int longest) {
        return Token.isUnresolved(text) || (!text.isBlank() && text.length() <= longest);
    }

    private static void notEmpty(String property, List<?> values, String what, Problems problems) {
        problems.require(
                !values.isEmpty(),
                "'" + property + "' must name at least one " + what
                        + ", got: an empty list; leave it out to watch every job");
    }
}
