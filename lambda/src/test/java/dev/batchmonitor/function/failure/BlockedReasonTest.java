package dev.batchmonitor.function.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The strings are those of the Batch user guide, Jobs stuck in RUNNABLE, and of the API reference, JobDetail. */
class BlockedReasonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY - Service cannot fulfill the capacity requested for instance type [x]"
                        + " | INSUFFICIENT_INSTANCE_CAPACITY",
                "MISCONFIGURATION:COMPUTE_ENVIRONMENT_MAX_RESOURCE - CE(s) associated with the job queue cannot meet the CPU"
                        + " requirement of the job. | COMPUTE_ENVIRONMENT_MAX_RESOURCE",
                "MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT - The job resource requirement (vCPU/memory/GPU) is higher than that"
                        + " can be met by the CE(s) attached to the job queue. | JOB_RESOURCE_REQUIREMENT",
                "MISCONFIGURATION:SERVICE_ROLE_PERMISSIONS \u2013 Batch service role has a permission issue."
                        + " | SERVICE_ROLE_PERMISSIONS",
                "MISCONFIGURATION:EC2_INSTANCE_CONFIGURATION_UNSUPPORTED - Your compute environment associated with this job"
                        + " queue has an unsupported instance type configuration. | EC2_INSTANCE_CONFIGURATION_UNSUPPORTED",
                "ACTION_REQUIRED - CE(s) associated with the job queue are invalid. | ACTION_REQUIRED",
                "UNDETERMINED - Batch job is blocked, root cause is undetermined. | UNDETERMINED",
                "MISCONFIGURATION:SERVICE_ENVIRONMENT_MAX_RESOURCE - x | SERVICE_ENVIRONMENT_MAX_RESOURCE",
                "MISCONFIGURATION:QUOTA_MANAGEMENT_LIMIT_EXCEEDED - x | QUOTA_MANAGEMENT_LIMIT_EXCEEDED",
                "MISCONFIGURATION:OF_TOMORROW - x | OTHER",
                " | UNDETERMINED"
            })
    void isReadFromTheWordsBeforeTheDash(@Nullable String statusReason, BlockedReason reason) {
        assertThat(BlockedReason.of(statusReason)).isEqualTo(reason);
    }

    @Test
    void everyReasonExplainsItselfAndAdvises() {
        assertThat(BlockedReason.values()).allSatisfy(reason -> {
            assertThat(reason.explanation()).endsWith(".");
            assertThat(reason.advice()).endsWith(".");
        });
    }
}
