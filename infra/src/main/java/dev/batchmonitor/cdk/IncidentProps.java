package dev.batchmonitor.cdk;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;

/** What is told together: the properties that {@link IncidentTable} and {@link FunctionEnvironment} read. */
abstract class IncidentProps extends AlertProps {
    private @Nullable Duration incidentWindow;

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

    Duration incidentWindow() {
        return incidentWindow == null ? Duration.minutes(15) : incidentWindow;
    }

    /** Whether failures are grouped at all. */
    boolean hasIncidents() {
        return incidentWindow().toMilliseconds().longValue() > 0;
    }
}
