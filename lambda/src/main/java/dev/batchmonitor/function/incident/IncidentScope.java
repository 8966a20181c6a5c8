package dev.batchmonitor.function.incident;

/** What makes failures one incident. The name is the first word of the incident's key. */
public enum IncidentScope {
    /** The same queue, definition, cause, exit code and routing within a window of time. */
    FAILURES,
    /** The children of an array, and the array itself. */
    ARRAY,
    /** The nodes of a multi-node job, and the job itself. */
    MULTI_NODE,
    /** A queue that is blocked for the same reason, until it has not been for a window of time. */
    BLOCKED_QUEUE,
    /** All failures of a definition in a queue, until it is told that a job of it succeeded. */
    DEFINITION;

    /** Whether failures are announced and summed up, or only remembered. */
    boolean isTold() {
        return this != DEFINITION;
    }

    /** Whether what follows the first failure is told, too. */
    boolean isSummedUp() {
        return this != DEFINITION && this != BLOCKED_QUEUE;
    }

    /** Whether it lasts as long as its job, however long that is. */
    boolean isOfOneJob() {
        return this == ARRAY || this == MULTI_NODE;
    }
}
