package dev.batchmonitor.function.job;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which job it is. Batch leaves out what it has not got, so each part may be missing.
 *
 * @param id as in the Batch API: {@code uuid}, {@code uuid:3} (array child), {@code uuid#0} (node)
 * @param queue the job queue's ARN or name
 * @param definition the job definition's ARN or name, with its revision
 */
public record JobIdentity(
        @Nullable String id,
        @Nullable String arn,
        @Nullable String name,
        @Nullable String queue,
        @Nullable String definition) {
    /** Stands where Batch gave no name; CloudWatch refuses empty dimensions. */
    public static final String UNKNOWN = "unknown";

    private static final Pattern PART = Pattern.compile("[:#](\\d{1,9})$");

    public JobIdentity {
        id = id != null ? id : idOf(arn);
    }

    private static @Nullable String idOf(@Nullable String arn) {
        return Arn.parse(arn) == null ? null : Arn.name(arn);
    }

    public String displayId() {
        return id != null ? id : UNKNOWN;
    }

    /** The id of the array of which this is a child, or of the multi-node job of which it is a node; else its own. */
    public String parentId() {
        return withoutNumber(displayId(), ":#");
    }

    /** Which of the array's children or of the job's nodes it is; null if it is neither. */
    public @Nullable Integer part() {
        Matcher part = PART.matcher(displayId());
        return part.find() ? Integer.valueOf(part.group(1)) : null;
    }

    public String displayName() {
        return name != null && !name.isBlank() ? name : displayId();
    }

    public String queueName() {
        return orUnknown(Arn.name(queue));
    }

    /** Without the revision: otherwise every deployment of a job would start new metrics. */
    public String definitionName() {
        return withoutNumber(orUnknown(definitionWithRevision()), ":");
    }

    public @Nullable String definitionWithRevision() {
        return Arn.name(definition);
    }

    /** The same job, the gaps filled from what else is known of it. */
    public JobIdentity or(JobIdentity other) {
        return new JobIdentity(
                id != null ? id : other.id,
                arn != null ? arn : other.arn,
                name != null ? name : other.name,
                queue != null ? queue : other.queue,
                definition != null ? definition : other.definition);
    }

    /** Without the digits at its end, if one of these characters stands before them. */
    private static String withoutNumber(String text, String separators) {
        int digits = text.length();
        while (digits > 0 && text.charAt(digits - 1) >= '0' && text.charAt(digits - 1) <= '9') {
            digits--;
        }
        boolean isNumber = digits > 0 && digits < text.length() && separators.indexOf(text.charAt(digits - 1)) >= 0;
        return isNumber ? text.substring(0, digits - 1) : text;
    }

    private static String orUnknown(@Nullable String text) {
        return text != null ? text : UNKNOWN;
    }
}
