package dev.batchmonitor.function;

import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.json.JsonObject;
import dev.batchmonitor.function.json.JsonReader;
import dev.batchmonitor.function.rule.AlertRule;
import dev.batchmonitor.function.rule.AlertRules;
import dev.batchmonitor.function.rule.NamePattern;
import dev.batchmonitor.function.rule.QuietRules;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.rule.Severity;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user's rules say of alerts.
 *
 * @param quiet {@value #QUIET_CAUSES}: causes that are not told, separated by commas, default {@value #DEFAULT_QUIET};
 *     {@value #EXPECTED_EXIT_CODES}: a JSON object of definitions and the exit codes that are not told
 * @param rules {@value #ALERT_RULES}: a JSON array; see {@link AlertRule}
 */
record RuleSettings(QuietRules quiet, AlertRules rules) {
    static final String QUIET_CAUSES = "BATCH_MONITOR_QUIET_CAUSES";
    static final String DEFAULT_QUIET = "CANCELLED,TERMINATED,DEPENDENCY_FAILED";
    static final String EXPECTED_EXIT_CODES = "BATCH_MONITOR_EXPECTED_EXIT_CODES";
    static final String ALERT_RULES = "BATCH_MONITOR_ALERT_RULES";

    static final String TOPIC_ARN = "arn:[a-z0-9-]+:sns:[a-z0-9-]+:\\d{12}:[A-Za-z0-9_-]{1,256}";

    static RuleSettings from(Variables variables) {
        return new RuleSettings(
                new QuietRules(quietCauses(variables), expectedExitCodes(variables)), new AlertRules(rules(variables)));
    }

    private static Set<FailureCause> quietCauses(Variables variables) {
        return variables.several(
                QUIET_CAUSES, DEFAULT_QUIET, Variables.byText(FailureCause.values(), FailureCause::name));
    }

    private static Map<NamePattern, Set<Integer>> expectedExitCodes(Variables variables) {
        Map<NamePattern, Set<Integer>> expected = new HashMap<>();
        try {
            JsonObject json = JsonReader.ALL.object(variables.text(EXPECTED_EXIT_CODES, "{}"));
            for (String definition : json.names()) {
                expected.put(new NamePattern(definition), Set.copyOf(json.integers(definition)));
            }
        } catch (IOException e) {
            variables.problem(EXPECTED_EXIT_CODES, "a JSON object such as {\"nightly-*\":[3,75]}");
        }
        return expected;
    }

    private static List<AlertRule> rules(Variables variables) {
        try {
            return JsonReader.ALL.objects(variables.text(ALERT_RULES, "[]")).stream()
                    .map(json -> rule(json, variables))
                    .toList();
        } catch (IOException e) {
            variables.problem(
                    ALERT_RULES, "a JSON array of rules such as [{\"queues\":[\"prod-*\"],\"severity\":\"CRITICAL\"}]");
            return List.of();
        }
    }

    private static AlertRule rule(JsonObject json, Variables variables) {
        return new AlertRule(
                patterns(json.texts("queues")),
                patterns(json.texts("definitions")),
                Set.copyOf(json.texts("causes")),
                WatchSettings.tags(json.object("tags")),
                new Routing(severity(json.text("severity"), variables), json.text("runbook"), topic(json, variables)));
    }

    private static List<NamePattern> patterns(List<String> globs) {
        return globs.stream().map(NamePattern::new).toList();
    }

    private static @Nullable Severity severity(@Nullable String name, Variables variables) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    variables.problem(ALERT_RULES, "rules with a severity of " + List.of(Severity.values()));
                    return Severity.ERROR;
                });
    }

    private static @Nullable String topic(JsonObject json, Variables variables) {
        String topic = json.text("topicArn");
        if (topic != null && !topic.matches(TOPIC_ARN)) {
            variables.problem(ALERT_RULES, "rules with ARNs of standard SNS topics");
        }
        return topic;
    }
}
