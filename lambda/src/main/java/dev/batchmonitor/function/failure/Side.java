package dev.batchmonitor.function.failure;

/** On whose side the cause of a failure lies. */
public enum Side {
    YOURS,
    AWS_CAPACITY,
    CONFIGURATION,
    DECISION
}
