package dev.batchmonitor.cdk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.batch.IJobQueue;

/** What AWS Batch allows as names, and how much fits into the pattern of an EventBridge rule. */
final class EventChecks {
    private static final Pattern DEFINITION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,127}\\*?");

    private EventChecks() {}

    static void check(EventProps props, Region region, EventRules rules, Problems problems) {
        jobQueues(props.jobQueues(), region, problems);
        jobDefinitions(props.jobDefinitions(), problems);
        problems.require(
                rules.fit(),
                "'jobDefinitions' must fit into the pattern of an EventBridge rule, which may have 2048"
                        + " characters, got: too many or too long names; name several at"
                        + " once with a trailing '*', or create a second monitor");
    }

    private static void jobQueues(@Nullable List<? extends IJobQueue> queues, Region region, Problems problems) {
        if (queues == null) {
            return;
        }
        problems.require(
                !queues.isEmpty(),
                "'jobQueues' must name at least one job queue, got: an empty list; leave it out to watch every job queue");
        Set<String> seen = new HashSet<>();
        for (IJobQueue queue : queues) {
            region.require("jobQueues", queue, queue.getJobQueueArn(), problems);
            problems.require(
                    seen.add(queue.getJobQueueArn()),
                    "'jobQueues' must name each job queue once, got: '"
                            + queue.getNode().getPath() + "' twice; remove one of them");
        }
    }

    private static void jobDefinitions(@Nullable List<String> definitions, Problems problems) {
        if (definitions == null) {
            return;
        }
        problems.require(
                !definitions.isEmpty(),
                "'jobDefinitions' must name at least one job definition, got: an empty list; leave it out to watch"
                        + " every job definition");
        Set<String> seen = new HashSet<>();
        for (String definition : definitions) {
            problems.require(
                    Token.isUnresolved(definition)
                            || DEFINITION.matcher(definition).matches(),
                    "'jobDefinitions' must hold names of 1 to 128 letters, digits, '-' or '_', with '*' at the end for"
                            + " all names that begin so, got: '" + definition + "'; leave out ARN and revision");
            problems.require(
                    seen.add(definition),
                    "'jobDefinitions' must name each job definition once, got: '" + definition
                            + "' twice; remove one of them");
        }
    }
}
