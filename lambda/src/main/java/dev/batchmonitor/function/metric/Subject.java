package dev.batchmonitor.function.metric;

import dev.batchmonitor.function.failure.BlockedReason;
import dev.batchmonitor.function.failure.FailureDiagnosis;
import dev.batchmonitor.function.job.JobIdentity;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is measured, as values of dimensions. */
record Subject(Map<MetricDimension, String> values) {
    /** CloudWatch's limit for the value of a dimension. */
    private static final int MAX_LENGTH = 1024;

    static Subject of(JobIdentity job) {
        Subject subject = new Subject(new EnumMap<>(MetricDimension.class));
        subject.put(MetricDimension.JOB_QUEUE, job.queueName());
        subject.put(MetricDimension.JOB_DEFINITION, job.definitionName());
        return subject;
    }

    static Subject of(JobIdentity job, FailureDiagnosis diagnosis) {
        Subject subject = of(job);
        subject.put(MetricDimension.CAUSE, diagnosis.cause().name());
        Integer exitCode = diagnosis.evidence().exitCode();
        subject.put(MetricDimension.EXIT_CODE, exitCode == null ? null : exitCode.toString());
        return subject;
    }

    static Subject of(JobIdentity job, BlockedReason reason) {
        Subject subject = of(job);
        subject.put(MetricDimension.CAUSE, reason.name());
        return subject;
    }

    /** The dimensions of the set; empty if the subject has no value for one of them. */
    Optional<Map<String, String>> dimensions(DimensionSet set) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (MetricDimension dimension : set.dimensions()) {
            String value = values.get(dimension);
            if (value == null) {
                return Optional.empty();
            }
            dimensions.put(dimension.text(), value);
        }
        return Optional.of(dimensions);
    }

    private void put(MetricDimension dimension, @Nullable String value) {
        if (value != null) {
            values.put(dimension, accepted(value));
        }
    }

    /** CloudWatch takes printable ASCII, not empty and not beginning with a colon. */
    private static String accepted(String value) {
        String ascii = value.replaceAll("[^\\x20-\\x7E]", "?").replaceFirst("^:", "?");
        String cut = ascii.substring(0, Math.min(ascii.length(), MAX_LENGTH));
        return cut.isBlank() ? JobIdentity.UNKNOWN : cut;
    }
}
