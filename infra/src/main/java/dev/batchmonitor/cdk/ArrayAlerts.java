package dev.batchmonitor.cdk;

/** Which alerts an array job gets. */
public enum ArrayAlerts {
    /** One when its first child fails, and a summary at its end; one for both if they come together. */
    FIRST_AND_SUMMARY,
    /** A summary at its end and nothing before. */
    SUMMARY,
    /** One for each child that fails. An array job can have 10,000 of them. */
    EVERY_CHILD
}
