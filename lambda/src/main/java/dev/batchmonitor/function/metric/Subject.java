package dev.batchmonitor.function.metric;

import dev.batchmonitor.function.failure.BlockedReason;
import dev.batchmonitor.function.failure.FailureDiagnosis;
import dev.batchmonitor.function.job.JobIdentity;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, as values of dimensions.
 *
 * @param sets the dimensions of each set for which it has all values
 */
record Subject(Map<DimensionSet, Map<String, String>> sets) {
    /** CloudWatch's limit for the value of a dimension. */
    private static final int MAX_LENGTH = 1024;

    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E]");

    private static final List<DimensionSet> ALL_SETS = List.of(DimensionSet.values());

    static Subject of(JobIdentity job) {
        return of(names(job));
    }

    static Subject of(JobIdentity job, FailureDiagnosis diagnosis) {
        Map<MetricDimension, String> values = names(job);
        values.put(MetricDimension.CAUSE, diagnosis.cause().name());
        Integer exitCode = diagnosis.evidence().exitCode();
        if (exitCode != null) {
            values.put(MetricDimension.EXIT_CODE, exitCode.toString());
        }
        return of(values);
    }

    static Subject of(JobIdentity job, BlockedReason reason) {
        Map<MetricDimension, String> values = names(job);
        values.put(MetricDimension.CAUSE, reason.name());
        return of(values);
    }

    /** The dimensions of the set; null if the subject has no value for one of them. */
    @Nullable
    Map<String, String> dimensions(DimensionSet set) {
        return sets.get(set);
    }

    private static Map<MetricDimension, String> names(JobIdentity job) {
        Map<MetricDimension, String> values = new EnumMap<>(MetricDimension.class);
        values.put(MetricDimension.JOB_QUEUE, accepted(job.queueName()));
        values.put(MetricDimension.JOB_DEFINITION, accepted(job.definitionName()));
        return values;
    }

    private static Subject of(Map<MetricDimension, String> values) {
        Map<DimensionSet, Map<String, String>> sets = new EnumMap<>(DimensionSet.class);
        for (DimensionSet set : ALL_SETS) {
            if (values.keySet().containsAll(set.dimensions())) {
                Map<String, String> dimensions = new LinkedHashMap<>();
                set.dimensions().forEach(dimension -> dimensions.put(dimension.text(), values.get(dimension)));
                sets.put(set, dimensions);
            }
        }
        return new Subject(sets);
    }

    /** CloudWatch takes printable ASCII, not empty and not beginning with a colon. */
    private static String accepted(String value) {
        String ascii = UNPRINTABLE.matcher(value).replaceAll("?");
        String named = ascii.startsWith(":") ? "?" + ascii.substring(1) : ascii;
        String cut = named.substring(0, Math.min(named.length(), MAX_LENGTH));
        return cut.isBlank() ? JobIdentity.UNKNOWN : cut;
    }
}
