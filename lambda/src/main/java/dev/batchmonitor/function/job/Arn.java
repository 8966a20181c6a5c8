package dev.batchmonitor.function.job;

import org.jspecify.annotations.Nullable;

/**
 * An Amazon Resource Name, taken apart.
 *
 * @param partition {@code aws}, {@code aws-cn}, {@code aws-us-gov} …
 * @param region may be empty
 * @param account may be empty
 * @param resource all that follows, for example {@code job-queue/nightly}
 */
public record Arn(String partition, String region, String account, String resource) {
    private static final String PREFIX = "arn:";
    private static final int PARTS = 6;

    /** The ARN in the text, or null if the text is not one: Batch shows names where older records had no ARNs. */
    public static @Nullable Arn parse(@Nullable String text) {
        if (text == null || !text.startsWith(PREFIX)) {
            return null;
        }
        String[] parts = text.split(":", PARTS);
        return parts.length < PARTS ? null : new Arn(parts[1], parts[3], parts[4], parts[5]);
    }

    /** The name of the resource without its type: {@code nightly} for {@code job-queue/nightly} and for {@code nightly}. */
    public static @Nullable String name(@Nullable String arnOrName) {
        if (arnOrName == null) {
            return null;
        }
        String resource = arnOrName.substring(resourceStart(arnOrName));
        return resource.isBlank() ? null : resource.substring(resource.indexOf('/') + 1);
    }

    /** Where the last part begins; 0 if the text is not an ARN. */
    private static int resourceStart(String text) {
        int start = text.startsWith(PREFIX) ? PREFIX.length() : 0;
        for (int part = 2; start > 0 && part < PARTS; part++) {
            start = text.indexOf(':', start) + 1;
        }
        return start;
    }
}
