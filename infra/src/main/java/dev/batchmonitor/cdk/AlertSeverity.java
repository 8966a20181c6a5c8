package dev.batchmonitor.cdk;

/** How bad a failure is, as the message attribute {@code severity} of its alert says it. */
public enum AlertSeverity {
    /** Good to know. */
    INFO,
    /** Somebody should look at it some time. */
    WARNING,
    /** Somebody should look at it now. */
    ERROR,
    /** Somebody should be woken for it. */
    CRITICAL
}
