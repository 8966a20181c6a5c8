package dev.batchmonitor.cdk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.sns.ITopic;

/**
 * What the alerts of some failures have that others have not. A failure has to meet every condition that is set; a rule without
 * conditions applies to all failures.
 *
 * <pre>{@code
 * AlertRule.builder()
 *         .queues(List.of("prod-*"))
 *         .causes(List.of(FailureCause.OUT_OF_MEMORY))
 *         .severity(AlertSeverity.CRITICAL)
 *         .runbookUrl("https://wiki.example.com/out-of-memory")
 *         .build();
 * }</pre>
 *
 * @param queues names of job queues, {@code *} for any characters; null for all
 * @param definitions names of job definitions without revision, {@code *} for any characters; null for all
 * @param causes why the job failed; null for any cause
 * @param tags tags of the job that all have to be there, {@code *} in a value for any characters; null for any tags
 * @param severity how bad it is; null to leave that to other rules
 * @param runbookUrl what to do; null to leave that to other rules
 * @param topic where the alert goes; null to leave that to other rules
 */
public record AlertRule(
        @Nullable List<String> queues,
        @Nullable List<String> definitions,
        @Nullable List<FailureCause> causes,
        @Nullable Map<String, String> tags,
        @Nullable AlertSeverity severity,
        @Nullable String runbookUrl,
        @Nullable ITopic topic) {
    /**
     * Keeps copies of what it is given; {@link #builder()} needs no nulls.
     *
     * @param queues null for all
     * @param definitions null for all
     * @param causes null for all
     * @param tags null for any or none
     * @param severity null to leave that to other rules
     * @param runbookUrl null to leave that to other rules
     * @param topic null to leave that to other rules
     */
    public AlertRule {
        queues = queues == null ? null : List.copyOf(queues);
        definitions = definitions == null ? null : List.copyOf(definitions);
        causes = causes == null ? null : List.copyOf(causes);
        tags = tags == null ? null : Map.copyOf(tags);
    }

    /**
     * Begins a rule.
     *
     * @return a new builder, with nothing set
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AlertRule}: at least one of severity, runbook and topic, and any conditions. */
    public static final class Builder {
        private @Nullable List<String> queues;
        private @Nullable List<String> definitions;
        private @Nullable List<FailureCause> causes;
        private @Nullable Map<String, String> tags;
        private @Nullable AlertSeverity severity;
        private @Nullable String runbookUrl;
        private @Nullable ITopic topic;

        private Builder() {}

        /**
         * Only failures in these job queues. Default: - all.
         *
         * @param queues names, with {@code *} anywhere for any characters; at least one
         * @return this builder
         */
        public Builder queues(List<String> queues) {
            this.queues = queues;
            return this;
        }

        /**
         * Only failures of these job definitions. Default: - all, and service jobs.
         *
         * @param definitions names without revision, with {@code *} anywhere for any characters; at least one
         * @return this builder
         */
        public Builder definitions(List<String> definitions) {
            this.definitions = definitions;
            return this;
        }

        /**
         * Only failures with these causes. Default: - all.
         *
         * @param causes at least one cause
         * @return this builder
         */
        public Builder causes(List<FailureCause> causes) {
            this.causes = causes;
            return this;
        }

        /**
         * Only jobs with all these tags. Default: - all.
         *
         * <p>Only failed jobs that were looked up have tags that are known: such a rule never matches blocked queues, attempts that
         * will be retried, service jobs, and jobs of other accounts and Regions.
         *
         * @param tags keys and values, with {@code *} anywhere in a value for any characters; at least one
         * @return this builder
         * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/using-tags.html">Tagging AWS Batch resources</a>
         */
        public Builder tags(Map<String, String> tags) {
            this.tags = tags;
            return this;
        }

        /**
         * How bad these failures are. Default: - as a later rule says, or else by cause.
         *
         * @param severity the severity
         * @return this builder
         */
        public Builder severity(AlertSeverity severity) {
            this.severity = severity;
            return this;
        }

        /**
         * The page that tells what to do, which the alert links. Default: - as a later rule says, or else none.
         *
         * @param runbookUrl a URL that begins with {@code https://}
         * @return this builder
         */
        public Builder runbookUrl(String runbookUrl) {
            this.runbookUrl = runbookUrl;
            return this;
        }

        /**
         * The topic that these alerts go to instead of the alert topic. The function may publish to it; its subscriptions,
         * policy and encryption stay as they are. Default: - as a later rule says, or else the alert topic.
         *
         * @param topic a standard topic in the Region of the monitor
         * @return this builder
         * @see BatchJobMonitor.Builder#alertTopic
         */
        public Builder topic(ITopic topic) {
            this.topic = topic;
            return this;
        }

        /**
         * Makes the rule. Whether it can work is checked together with all properties of the monitor.
         *
         * @return the rule
         */
        public AlertRule build() {
            return new AlertRule(queues, definitions, causes, tags, severity, runbookUrl, topic);
        }
    }
}
