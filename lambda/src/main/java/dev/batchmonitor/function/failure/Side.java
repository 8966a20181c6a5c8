package dev.batchmonitor.function.failure;

/** On whose side the cause of a failure lies. */
public enum Side {
    /** The program, or what it was given. */
    YOURS,
    /** AWS: capacity that was taken back, or a service that was too slow. */
    AWS,
    /** Definition, queue, compute environment, role or network of the job. */
    CONFIGURATION,
    /** Somebody wanted it so. */
    DECISION,
    UNKNOWN
}
