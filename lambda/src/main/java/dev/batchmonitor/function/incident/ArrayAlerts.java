package dev.batchmonitor.function.incident;

/** Which messages an array job whose children fail is worth. */
public enum ArrayAlerts {
    /** The first child that fails, and a summary when the array has ended. */
    FIRST_AND_SUMMARY,
    /** A summary when the array has ended. */
    SUMMARY,
    /** Each child that fails, as if it were a job of its own, and the array. */
    EVERY_CHILD
}
