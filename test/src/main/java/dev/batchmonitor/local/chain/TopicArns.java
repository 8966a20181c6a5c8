package dev.batchmonitor.local.chain;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the SNS topics that settings lead alerts to; one of the user's own is not in the template. */
final class TopicArns {
    private static final Pattern ARN = Pattern.compile("arn:[a-z0-9-]+:sns:[a-z0-9-]+:\\d{12}:[A-Za-z0-9_-]+");

    private TopicArns() {}

    /** All ARNs of topics in these values, which may be JSON. */
    static List<String> in(Collection<String> values) {
        return values.stream()
                .flatMap(value -> ARN.matcher(value).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
