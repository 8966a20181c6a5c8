package dev.batchmonitor.cdk;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.sns.ITopic;

/** What the function can tell failures apart by, and where their alerts can go. */
final class TriageChecks {
    private static final Pattern GLOB = Pattern.compile("[A-Za-z0-9_*-]{1,128}");
    private static final int MOST = 255;

    private TriageChecks() {}

    static void check(TriageProps props, Region region, Problems problems) {
        props.expectedExitCodes().forEach((definition, codes) -> exitCodes(definition, codes, problems));
        List<AlertRule> rules = props.alertRules();
        for (int i = 0; i < rules.size(); i++) {
            rule("'alertRules' rule " + (i + 1), rules.get(i), region, problems);
        }
    }

    private static void exitCodes(String definition, List<Integer> codes, Problems problems) {
        problems.requireLiteral("expectedExitCodes", definition);
        globs("'expectedExitCodes'", List.of(definition), problems);
        problems.require(
                !codes.isEmpty() && codes.stream().allMatch(code -> code >= 1 && code <= MOST),
                "'expectedExitCodes' must have exit codes from 1 to " + MOST + ", got: " + codes + " for '" + definition
                        + "'; name at least one, or leave the job definition out");
        List<Integer> others =
                codes.stream().filter(TriageChecks::isOfAnotherCause).toList();
        problems.require(
                others.isEmpty(),
                "'expectedExitCodes' must have exit codes that a program chooses, got: " + others + " for '"
                        + definition
                        + "', but 125 says that the container did not start, 126 and 127 that its command did not run, and"
                        + " 129 to 159 which signal killed it; let the job exit with another code, or name"
                        + " CONTAINER_START_FAILED, COMMAND_NOT_RUN or KILLED_BY_SIGNAL in 'quietCauses'");
    }

    /** The function gives these codes causes of their own, so that they never end as EXIT_CODE. */
    private static boolean isOfAnotherCause(int code) {
        return (code >= 125 && code <= 127) || (code >= 129 && code <= 159);
    }

    private static void rule(String name, AlertRule rule, Region region, Problems problems) {
        problems.require(
                rule.severity() != null || rule.runbookUrl() != null || rule.topic() != null,
                name + " must have a severity, a runbookUrl or a topic, got: none of them; set one or remove the rule");
        conditions(name, rule, problems);
        runbook(name, rule.runbookUrl(), problems);
        ITopic topic = rule.topic();
        if (topic != null) {
            AlertChecks.topic("alertRules topic", topic, region, problems);
        }
    }

    private static void conditions(String name, AlertRule rule, Problems problems) {
        globs(name + " queues", rule.queues(), problems);
        globs(name + " definitions", rule.definitions(), problems);
        notEmpty(name + " causes", rule.causes(), problems);
        Map<String, String> tags = rule.tags();
        if (tags != null) {
            notEmpty(name + " tags", tags.keySet(), problems);
            tags.keySet().forEach(key -> problems.requireLiteral("alertRules", key));
            tags.forEach((key, value) -> problems.require(
                    !key.isBlank() && !value.isBlank(),
                    name + " tags must have keys and values, got: '" + key + "' = '" + value
                            + "'; use '*' for any value"));
        }
    }

    private static void globs(String name, @Nullable List<String> globs, Problems problems) {
        if (globs == null) {
            return;
        }
        notEmpty(name, globs, problems);
        for (String glob : globs) {
            problems.require(
                    Token.isUnresolved(glob) || GLOB.matcher(glob).matches(),
                    name + " must be names of 1 to 128 letters, digits, '-' or '_', with '*' for any characters, got: '"
                            + glob + "'; leave out ARN and revision");
        }
    }

    private static void notEmpty(String name, @Nullable Collection<?> condition, Problems problems) {
        problems.require(
                condition == null || !condition.isEmpty(),
                name + " must have at least one entry, got: none; leave the condition out if it does not matter");
    }

    private static void runbook(String name, @Nullable String url, Problems problems) {
        problems.require(
                url == null || Token.isUnresolved(url) || isHttps(url),
                name + " runbookUrl must be a URL such as 'https://wiki.example.com/page', got: '" + url
                        + "'; give it with https and without spaces");
    }

    private static boolean isHttps(String url) {
        if (!url.matches("https://[\\x21-\\x7e]+")) {
            return false;
        }
        try {
            return URI.create(url).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
