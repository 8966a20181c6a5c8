package dev.batchmonitor.cdk;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;

/** What is told together: the properties that {@link IncidentTable} and {@link FunctionEnvironment} read. */
abstract class IncidentProps extends ChatProps {
    private @Nullable Duration incidentWindow;
    private @Nullable ArrayAlerts arrayAlerts;
    private @Nullable Boolean recoveryAlerts;

    /**
     * How long failures count as one incident, from the first of them: 1 minute to 24 hours, in whole seconds. The first is
     * announced at once; the others of the same job queue, job definition, cause and exit code are counted and told together
     * when the window ends. The time is that of the failures, not of their delivery. {@code Duration.seconds(0)} tells every
     * failure on its own and makes no table.
     *
     * <p>Default: 15 minutes
     *
     * @param incidentWindow the time, known at synthesis
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-email-notifications.html">Why: SNS delivers ten e-mails a second
     *     and suspends who gets more</a>
     */
    public BatchJobMonitor.Builder incidentWindow(Duration incidentWindow) {
        this.incidentWindow = incidentWindow;
        return builder();
    }

    /**
     * Which alerts an array job gets. Without incidents, which {@link #incidentWindow} of zero turns off, it is every child.
     *
     * <p>Default: {@code ArrayAlerts.FIRST_AND_SUMMARY}, at most two alerts whatever the size of the array
     *
     * @param arrayAlerts which
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/array_jobs.html">Array jobs</a>
     */
    public BatchJobMonitor.Builder arrayAlerts(ArrayAlerts arrayAlerts) {
        this.arrayAlerts = arrayAlerts;
        return builder();
    }

    /**
     * Whether there is also a message when a job definition that has an incident succeeds again. It needs incidents: not with
     * {@link #incidentWindow} of zero.
     *
     * <p>Default: false
     *
     * @param recoveryAlerts true for one message when it is over
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/job_states.html">Job states</a>
     */
    public BatchJobMonitor.Builder recoveryAlerts(Boolean recoveryAlerts) {
        this.recoveryAlerts = recoveryAlerts;
        return builder();
    }

    Duration incidentWindow() {
        return incidentWindow == null ? Duration.minutes(15) : incidentWindow;
    }

    /** Whether failures are grouped at all. */
    boolean hasIncidents() {
        return incidentSeconds() > 0;
    }

    /** The window, which {@link IncidentChecks} refuses if it is not known. */
    long incidentSeconds() {
        Duration window = incidentWindow();
        return window.isUnresolved() ? 0 : window.toMilliseconds().longValue() / 1000;
    }

    /** Null for what the function does anyway. */
    @Nullable
    ArrayAlerts arrayAlerts() {
        return arrayAlerts;
    }

    boolean recoveryAlerts() {
        return Boolean.TRUE.equals(recoveryAlerts);
    }
}
