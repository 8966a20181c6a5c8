package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.job.JobLimits;
import dev.batchmonitor.function.json.JsonText;

/** What a job asks for, for machines. */
final class LimitsJson {
    private LimitsJson() {}

    /** Nothing if nothing is known. */
    static void write(JsonText json, JobLimits limits) {
        if (limits.equals(JobLimits.NONE)) {
            return;
        }
        json.object("limits", fields -> {
            fields.text("vcpus", limits.vcpus());
            fields.text("memoryMib", limits.memoryMib());
            fields.text("gpus", limits.gpus());
            fields.number(
                    "attemptTimeoutSeconds",
                    limits.attemptTimeout() == null
                            ? null
                            : limits.attemptTimeout().toSeconds());
        });
    }
}
