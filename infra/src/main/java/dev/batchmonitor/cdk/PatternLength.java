package dev.batchmonitor.cdk;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts the characters of an event pattern as JSON, with every token as long as what it can turn into. */
final class PatternLength {
    private static final Pattern PARTITION = Pattern.compile("\\$\\{Token\\[AWS\\.Partition\\.\\d+]}");
    private static final Pattern REGION = Pattern.compile("\\$\\{Token\\[AWS\\.Region\\.\\d+]}");
    private static final Pattern ACCOUNT = Pattern.compile("\\$\\{Token\\[AWS\\.AccountId\\.\\d+]}");
    private static final Pattern OTHER = Pattern.compile("\\$\\{Token\\[[^]]*]}");
    private static final String LONGEST_ARN =
            "arn:aws-us-gov:batch:us-gov-west-1:123456789012:job-queue/" + "n".repeat(128);

    private PatternLength() {}

    static int of(Object pattern) {
        if (pattern instanceof Map<?, ?> map) {
            return 1
                    + map.entrySet().stream()
                            .mapToInt(e -> of(e.getKey()) + of(e.getValue()) + 2)
                            .sum();
        }
        if (pattern instanceof Collection<?> list) {
            return 2 + list.stream().mapToInt(element -> of(element) + 1).sum();
        }
        return pattern instanceof String text
                ? resolved(text).length() + 2
                : pattern.toString().length();
    }

    private static String resolved(String text) {
        String known = PARTITION.matcher(text).replaceAll("aws-us-gov");
        known = REGION.matcher(known).replaceAll("ap-southeast-1");
        known = ACCOUNT.matcher(known).replaceAll("123456789012");
        return OTHER.matcher(known).replaceAll(LONGEST_ARN);
    }
}
