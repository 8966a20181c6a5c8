package dev.batchmonitor.function.incident;

/** Something to be done once for a window of an incident, by whoever claims it first. */
public enum Duty {
    /** Tell at once of the first failure, and of all that came with it. */
    ANNOUNCE,
    /** Send the message that comes back to the function when the window ends. */
    SCHEDULE,
    /** Tell of what followed. */
    TELL,
    /** Tell what became of an array. */
    SUMMARISE
}
