package dev.batchmonitor.cdk;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.batch.IJobQueue;

/** What AWS Batch allows as names, and how much fits into the pattern of an EventBridge rule. */
final class EventChecks {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,127}";
    private static final Pattern DEFINITION = Pattern.compile(NAME + "\\*?");
    private static final Pattern JOB_NAME = Pattern.compile(NAME);

    private EventChecks() {}

    static void check(EventProps props, Region region, EventRules rules, Problems problems) {
        if (props.eventBus() != null) {
            region.require("eventBus", props.eventBus(), props.eventBus().getEventBusArn(), problems);
        }
        Region ofQueues = ofQueues(props, region);
        jobQueues("jobQueues", props.jobQueues(), ofQueues, problems);
        jobQueues("excludeJobQueues", props.excludeJobQueues(), ofQueues, problems);
        oneOf("jobQueues", props.jobQueues(), "excludeJobQueues", props.excludeJobQueues(), problems);
        definitions("jobDefinitions", props.jobDefinitions(), problems);
        definitions("excludeJobDefinitions", props.excludeJobDefinitions(), problems);
        oneOf(
                "jobDefinitions",
                props.jobDefinitions(),
                "excludeJobDefinitions",
                props.excludeJobDefinitions(),
                problems);
        jobNamePrefixes(props.jobNamePrefixes(), problems);
        statuses(props.statuses(), problems);
        fit(props, rules, problems);
    }

    private static void fit(EventProps props, EventRules rules, Problems problems) {
        problems.require(
                rules.fit(),
                filters(props) + " must fit into the pattern of an EventBridge rule, which may have 2048"
                        + " characters, got: too many or too long names; name several job definitions at"
                        + " once with a trailing '*', or create a second monitor");
    }

    /** A job queue that is added to those that are watched is the last of them. */
    static void checkAdded(
            EventProps props, List<IJobQueue> queues, Region region, EventRules rules, Problems problems) {
        if (props.jobQueues() == null) {
            problems.require(
                    false,
                    "'jobQueues' must be set where a job queue is added, got: none, so that every job queue is watched"
                            + " already; set it or do not add any");
            return;
        }
        jobQueues("jobQueues", queues, ofQueues(props, region), problems);
        fit(props, rules, problems);
    }

    /** Events come to a central bus from any Region. */
    private static Region ofQueues(EventProps props, Region region) {
        return props.eventBus() == null ? region : Region.ANY;
    }

    /** The properties that all rules have to hold; job queues are shared out among them. */
    private static String filters(EventProps props) {
        List<String> given = Stream.of(
                        props.jobDefinitions() == null ? null : "'jobDefinitions'",
                        props.excludeJobDefinitions() == null ? null : "'excludeJobDefinitions'",
                        props.excludeJobQueues() == null ? null : "'excludeJobQueues'",
                        props.jobNamePrefixes() == null ? null : "'jobNamePrefixes'")
                .filter(Objects::nonNull)
                .toList();
        return String.join(" and ", given);
    }

    /** EventBridge takes what matches any of the values of a field, so that none of them could take another away. */
    private static void oneOf(
            String included, @Nullable Object include, String excluded, @Nullable Object exclude, Problems problems) {
        problems.require(
                include == null || exclude == null,
                "'" + included + "' must not be set together with '" + excluded
                        + "', got: both; leave out one of them");
    }

    private static void jobQueues(
            String property, @Nullable List<? extends IJobQueue> queues, Region region, Problems problems) {
        if (queues == null) {
            return;
        }
        notEmpty(property, queues, "job queue", problems);
        Set<String> seen = new HashSet<>();
        for (IJobQueue queue : queues) {
            region.require(property, queue, queue.getJobQueueArn(), problems);
            once(property, seen.add(queue.getJobQueueArn()), queue.getNode().getPath(), "job queue", problems);
        }
    }

    private static void definitions(String property, @Nullable List<String> definitions, Problems problems) {
        if (definitions == null) {
            return;
        }
        notEmpty(property, definitions, "job definition", problems);
        Set<String> seen = new HashSet<>();
        for (String definition : definitions) {
            problems.require(
                    Token.isUnresolved(definition)
                            || DEFINITION.matcher(definition).matches(),
                    "'" + property
                            + "' must hold names of 1 to 128 letters, digits, '-' or '_', with '*' at the end for"
                            + " all names that begin so, got: '" + definition + "'; leave out ARN and revision");
            once(property, seen.add(definition), definition, "job definition", problems);
        }
    }

    private static void jobNamePrefixes(@Nullable List<String> prefixes, Problems problems) {
        if (prefixes == null) {
            return;
        }
        notEmpty("jobNamePrefixes", prefixes, "beginning of job names", problems);
        Set<String> seen = new HashSet<>();
        for (String prefix : prefixes) {
            problems.require(
                    Token.isUnresolved(prefix) || JOB_NAME.matcher(prefix).matches(),
                    "'jobNamePrefixes' must hold 1 to 128 letters, digits, '-' or '_', got: '" + prefix
                            + "'; give what job names begin with, without '*'");
            once("jobNamePrefixes", seen.add(prefix), prefix, "beginning of job names", problems);
        }
    }

    private static void statuses(List<FinalStatus> statuses, Problems problems) {
        problems.require(
                statuses.contains(FinalStatus.FAILED),
                "'statuses' must contain FAILED, got: " + statuses
                        + "; add it, because a monitor without failures has nothing to say");
        EnumSet<FinalStatus> seen = EnumSet.noneOf(FinalStatus.class);
        statuses.forEach(status -> once("statuses", seen.add(status), status.name(), "status", problems));
    }

    private static void notEmpty(String property, List<?> values, String what, Problems problems) {
        problems.require(
                !values.isEmpty(),
                "'" + property + "' must name at least one " + what
                        + ", got: an empty list; leave it out to watch every "
                        + (what.startsWith("beginning") ? "job" : what));
    }

    private static void once(String property, boolean isFirst, String value, String what, Problems problems) {
        problems.require(
                isFirst,
                "'" + property + "' must name each " + what + " once, got: '" + value + "' twice; remove one of them");
    }
}
