package dev.batchmonitor.cdk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which failures matter, how much and to whom: the properties that {@link FunctionEnvironment} reads. */
abstract class TriageProps extends IncidentProps {
    /** What the function keeps quiet about unless it is told otherwise. */
    static final Set<FailureCause> QUIET_BY_DEFAULT =
            Set.of(FailureCause.CANCELLED, FailureCause.TERMINATED, FailureCause.DEPENDENCY_FAILED);

    private @Nullable List<FailureCause> quietCauses;
    private @Nullable Map<String, List<Integer>> expectedExitCodes;
    private @Nullable List<AlertRule> alertRules;

    /**
     * Causes of failures that send no alert. Metrics count them all the same. An empty list makes no cause quiet.
     *
     * <p>Default: {@code CANCELLED}, {@code TERMINATED} and {@code DEPENDENCY_FAILED}: somebody wanted it, or another job's alert
     * says it
     *
     * @param quietCauses the causes, instead of the default ones
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_TerminateJob.html">TerminateJob</a>
     */
    public BatchJobMonitor.Builder quietCauses(List<FailureCause> quietCauses) {
        this.quietCauses = quietCauses;
        return builder();
    }

    /**
     * Exit codes that are no news of these job definitions: a failure whose cause is {@code EXIT_CODE}, with such a code, sends no
     * alert, but metrics count it. From 1 to 255, but neither 125 to 127 nor 129 to 159: a container that did not start, a command
     * that did not run and a signal are causes of their own, for {@link #quietCauses}.
     *
     * A job definition is named without revision, with {@code *} anywhere for any characters: {@code Map.of("nightly-*",
     * List.of(3, 75))}.
     *
     * <p>Default: - none
     *
     * @param expectedExitCodes by job definition, at least one exit code each
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_AttemptContainerDetail.html">The exit code of an
     *     attempt</a>
     */
    public BatchJobMonitor.Builder expectedExitCodes(Map<String, List<Integer>> expectedExitCodes) {
        this.expectedExitCodes = expectedExitCodes;
        return builder();
    }

    /**
     * Gives failures a severity, a runbook or a topic of their own. Of the rules that apply to a failure, the first that has a
     * severity decides on the severity, the first that has a runbook on the runbook, and the first that has a topic on the topic.
     * All rules together, with other settings, have to fit into the 4 KB that the environment variables of a function may have.
     *
     * <p>Default: - severities by cause, no runbooks, all alerts to {@link #alertTopic}
     *
     * @param alertRules the rules, in the order in which they are tried
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
     */
    public BatchJobMonitor.Builder alertRules(List<AlertRule> alertRules) {
        this.alertRules = alertRules;
        return builder();
    }

    /** Null for what the function does anyway. */
    @Nullable
    List<FailureCause> quietCauses() {
        return quietCauses;
    }

    Map<String, List<Integer>> expectedExitCodes() {
        return expectedExitCodes == null ? Map.of() : expectedExitCodes;
    }

    List<AlertRule> alertRules() {
        return alertRules == null ? List.of() : alertRules;
    }
}
