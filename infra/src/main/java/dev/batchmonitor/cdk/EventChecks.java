package dev.batchmonitor.cdk;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.batch.IJobQueue;

/** Job queues that can be watched together, and how much fits into the pattern of an EventBridge rule. */
final class EventChecks {
    private EventChecks() {}

    static void check(EventProps props, Region region, EventRules rules, Problems problems) {
        if (props.eventBus() != null) {
            region.require("eventBus", props.eventBus(), props.eventBus().getEventBusArn(), problems);
        }
        Region ofQueues = ofQueues(props, region);
        jobQueues("jobQueues", props.jobQueues(), ofQueues, problems);
        jobQueues("excludeJobQueues", props.excludeJobQueues(), ofQueues, problems);
        problems.require(
                props.jobQueues() == null || props.excludeJobQueues() == null,
                "'jobQueues' must not be set together with 'excludeJobQueues', got: both; leave out one of them");
        problems.require(
                props.jobTags() == null || props.eventBus() == null,
                "'jobTags' must not be set together with 'eventBus', as jobs of other accounts and Regions cannot be looked up,"
                        + " got: both; create a monitor in each account and Region");
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
                        props.jobNamePrefixes() == null ? null : "'jobNamePrefixes'",
                        props.excludeJobNamePrefixes() == null ? null : "'excludeJobNamePrefixes'")
                .filter(Objects::nonNull)
                .toList();
        return String.join(" and ", given);
    }

    private static void jobQueues(
            String property, @Nullable List<? extends IJobQueue> queues, Region region, Problems problems) {
        if (queues == null) {
            return;
        }
        problems.require(
                !queues.isEmpty(),
                "'" + property
                        + "' must name at least one job queue, got: an empty list; leave it out to watch every job queue");
        Set<String> seen = new HashSet<>();
        for (IJobQueue queue : queues) {
            region.require(property, queue, queue.getJobQueueArn(), problems);
            problems.require(
                    seen.add(queue.getJobQueueArn()),
                    "'" + property + "' must name each job queue once, got: '"
                            + queue.getNode().getPath() + "' twice; remove one of them");
        }
    }

    private static void statuses(List<FinalStatus> statuses, Problems problems) {
        problems.require(
                statuses.contains(FinalStatus.FAILED),
                "'statuses' must contain FAILED, got: " + statuses
                        + "; add it, because a monitor without failures has nothing to say");
        problems.requireEachOnce("statuses", "status", statuses);
    }
}
