package dev.batchmonitor.function;

import dev.batchmonitor.function.json.JsonObject;
import dev.batchmonitor.function.json.JsonReader;
import dev.batchmonitor.function.rule.NamePattern;
import dev.batchmonitor.function.rule.WatchRules;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which jobs are watched. {@value #EXCLUDE_JOB_DEFINITIONS} and {@value #EXCLUDE_JOB_NAMES}: names of those that are not, separated by
 * commas, with {@code *} for any text; default none. {@value #JOB_TAGS}: a JSON object of the tags that a job must have, values likewise;
 * default none.
 */
final class WatchSettings {
    static final String EXCLUDE_JOB_DEFINITIONS = "BATCH_MONITOR_EXCLUDE_JOB_DEFINITIONS";
    static final String EXCLUDE_JOB_NAMES = "BATCH_MONITOR_EXCLUDE_JOB_NAMES";
    static final String JOB_TAGS = "BATCH_MONITOR_JOB_TAGS";

    private WatchSettings() {}

    static WatchRules from(Variables variables) {
        return new WatchRules(
                patterns(variables.text(EXCLUDE_JOB_DEFINITIONS, "")),
                patterns(variables.text(EXCLUDE_JOB_NAMES, "")),
                tags(variables));
    }

    private static List<NamePattern> patterns(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(NamePattern::new)
                .toList();
    }

    private static Map<String, NamePattern> tags(Variables variables) {
        try {
            return tags(JsonReader.ALL.object(variables.text(JOB_TAGS, "{}")));
        } catch (IOException e) {
            variables.problem(JOB_TAGS, "a JSON object such as {\"team\":\"genomics\"}");
            return Map.of();
        }
    }

    /** A JSON object of keys and of the globs that their values must match. */
    static Map<String, NamePattern> tags(JsonObject json) {
        return json.names().stream()
                .collect(Collectors.toMap(key -> key, key -> new NamePattern(String.valueOf(json.text(key)))));
    }
}
