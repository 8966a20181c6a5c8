package dev.batchmonitor.function.job;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a job asks for, and what it may use at most. Null is what its definition does not say, or says of each of several
 * containers.
 *
 * @param vcpus a number such as {@code 2} or {@code 0.25}
 * @param memoryMib the hard limit of its memory, in MiB
 * @param gpus a number
 * @param attemptTimeout how long an attempt may run
 * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_ResourceRequirement.html">ResourceRequirement</a>
 */
public record JobLimits(
        @Nullable String vcpus,
        @Nullable String memoryMib,
        @Nullable String gpus,
        @Nullable Duration attemptTimeout) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,3})?");

    public static final JobLimits NONE = new JobLimits(null, null, null, null);

    /** What is not a number is not said. */
    public JobLimits {
        vcpus = number(vcpus);
        memoryMib = number(memoryMib);
        gpus = number(gpus);
    }

    /** {@code 2 vCPUs, 4096 MiB of memory}; empty if nothing is known. */
    public String resources() {
        return said(vcpus, "1".equals(vcpus) ? " vCPU" : " vCPUs", "")
                + said(memoryMib, " MiB of memory", vcpus == null ? "" : ", ")
                + said(gpus, "1".equals(gpus) ? " GPU" : " GPUs", vcpus == null && memoryMib == null ? "" : ", ");
    }

    private static String said(@Nullable String number, String unit, String before) {
        return number == null ? "" : before + number + unit;
    }

    private static @Nullable String number(@Nullable String text) {
        return text != null && NUMBER.matcher(text).matches() ? text : null;
    }
}
