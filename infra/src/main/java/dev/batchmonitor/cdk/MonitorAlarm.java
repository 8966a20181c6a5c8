package dev.batchmonitor.cdk;

/**
 * The CloudWatch alarms that a monitor can have. Each goes off when its value reaches the threshold, and none where nothing
 * happens: time without data counts as good, unless said otherwise.
 *
 * @see MonitorAlarms
 */
public enum MonitorAlarm {
    /**
     * Messages in the dead-letter queue: events that were not delivered or not handled, and emails that SNS could not hand over.
     * Unit: messages, the most within 5 minutes. Default: 1. Without data it stays as it was, because SQS stops reporting after
     * some hours while the messages are still there.
     */
    DEAD_LETTERS(1, 1, 1_000_000, "messages"),

    /** Invocations of the function that ended with an error. Unit: errors within 15 minutes. Default: 3. */
    FUNCTION_ERRORS(3, 1, 1_000_000, "errors"),

    /** Invocations of the function that were throttled. Unit: throttles within 15 minutes. Default: 5. */
    FUNCTION_THROTTLES(5, 1, 1_000_000, "throttles"),

    /**
     * Age of the oldest message in the queue: how long alerts are late. Unit: minutes. Default: 30. At least 20, because the
     * message that ends an incident waits there for up to 15 minutes.
     */
    MESSAGE_AGE(30, 20, 5_760, "minutes"),

    /**
     * Events that EventBridge could bring neither to the queue nor to the dead-letter queue. Unit: events within 5 minutes.
     * Default: 1.
     *
     * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html">Metrics of EventBridge</a>
     */
    LOST_EVENTS(1, 1, 1_000_000, "events"),

    /**
     * Times the function could not use its table of incidents. Alerts go out all the same. Unit: errors within 15 minutes.
     * Default: 1. Needs an {@code incidentWindow}.
     */
    INCIDENT_TABLE_ERRORS(1, 1, 1_000_000, "errors"),

    /**
     * AWS Batch says in its own metrics that jobs of a queue failed, and the monitor counted none. Unit: quarters of the last hour
     * in which that was so. Default: 2, since one can be a matter of seconds between both. Needs {@code jobQueues}, and no
     * filter but that.
     *
     * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/using_cloudwatch_metrics.html">Metrics of AWS Batch</a>
     */
    HEARTBEAT(2, 1, 4, "quarters of an hour"),

    /**
     * Failed jobs of a job queue, those cancelled and terminated included, as AWS Batch counts them; if only some jobs are
     * watched, as the monitor does. Unit: jobs within 15 minutes. Default: 10.
     */
    FAILED_JOBS(10, 1, 1_000_000_000, "jobs"),

    /**
     * Share of failed jobs among the finished ones of a job queue, counted as for {@link #FAILED_JOBS}, in hours in which at
     * least 10 jobs finished. Unit: percent within one hour. Default: 50. Needs {@code jobQueues}.
     */
    FAILURE_RATE(50, 1, 100, "percent"),

    /**
     * How long one in ten finished jobs of a job queue had waited at least for its first attempt (p90). It is known when a job has
     * finished. Unit: minutes, of the jobs that finished within 15 minutes. Default: 60. Needs {@code jobQueues}.
     */
    QUEUE_TIME(60, 1, 20_160, "minutes"),

    /** Times AWS Batch told that a job blocks the head of a job queue. Unit: events within 15 minutes. Default: 1. */
    BLOCKED_JOBS(1, 1, 1_000_000, "events");

    private final int defaultThreshold;
    private final int lowest;
    private final int highest;
    private final String unit;

    MonitorAlarm(int defaultThreshold, int lowest, int highest, String unit) {
        this.defaultThreshold = defaultThreshold;
        this.lowest = lowest;
        this.highest = highest;
        this.unit = unit;
    }

    int defaultThreshold() {
        return defaultThreshold;
    }

    boolean allows(int threshold) {
        return threshold >= lowest && threshold <= highest;
    }

    /** Whether each job queue has its own. */
    boolean isOfJobQueues() {
        return compareTo(HEARTBEAT) >= 0;
    }

    String allowed() {
        return lowest + " to " + highest + " " + unit;
    }
}
