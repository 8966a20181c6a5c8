package dev.batchmonitor.cdk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.batch.IJobQueue;

/**
 * What the properties make of the fields of an event.
 *
 * @param names of jobs of either kind
 * @param definitions of jobs; service jobs have none
 * @param watchesServiceJobs whether anything is left of them
 */
record EventFilters(Map<String, Object> names, Map<String, Object> definitions, boolean watchesServiceJobs) {
    private static final String JOB_QUEUE = "jobQueue";

    static EventFilters of(EventProps props, Stack stack) {
        return new EventFilters(names(props), definitions(props, stack), props.watchesServiceJobs());
    }

    Map<String, Object> ofJobs(Map<String, Object> queues) {
        Map<String, Object> all = new TreeMap<>(ofServiceJobs(queues));
        all.putAll(definitions);
        return all;
    }

    Map<String, Object> ofServiceJobs(Map<String, Object> queues) {
        Map<String, Object> all = new TreeMap<>(queues);
        all.putAll(names);
        return all;
    }

    static Map<String, Object> queues(List<String> arns) {
        return arns.isEmpty() ? Map.of() : Map.of(JOB_QUEUE, List.copyOf(arns));
    }

    static Map<String, Object> otherQueues(@Nullable List<? extends IJobQueue> excluded) {
        return excluded == null
                ? Map.of()
                : Map.of(
                        JOB_QUEUE,
                        List.of(Map.of(
                                "anything-but",
                                excluded.stream().map(IJobQueue::getJobQueueArn).toList())));
    }

    /** A rule takes what matches any value of a field, so that none could take another away: where both are given, the function does. */
    private static Map<String, Object> names(JobFilterProps props) {
        List<String> included = props.jobNamePrefixes();
        List<String> excluded = props.excludeJobNamePrefixes();
        if (included != null) {
            return Map.of("jobName", included.stream().map(EventFilters::prefix).toList());
        }
        return excluded == null ? Map.of() : Map.of("jobName", List.of(anythingBut("prefix", excluded)));
    }

    private static Map<String, Object> definitions(EventProps props, Stack stack) {
        List<String> included = props.jobDefinitions();
        List<String> excluded = props.excludeJobDefinitions();
        if (included != null) {
            return definitions(included.stream()
                    .map(name -> Map.of(operator(props), revisions(name, props, stack)))
                    .toList());
        }
        return excluded == null
                ? Map.of()
                : definitions(List.of(anythingBut(
                        operator(props),
                        excluded.stream()
                                .map(name -> revisions(name, props, stack))
                                .toList())));
    }

    private static Map<String, Object> anythingBut(String operator, List<String> values) {
        return Map.of("anything-but", Map.of(operator, values));
    }

    private static String operator(EventProps props) {
        return props.eventBus() == null ? "prefix" : "wildcard";
    }

    /** All revisions of the job definition, of this account and Region or, on a bus that others forward to, wherever it is. */
    private static String revisions(String name, EventProps props, Stack stack) {
        String begin = begin(name);
        return props.eventBus() == null ? arn(begin, stack) : "arn:*:job-definition/" + begin + "*";
    }

    private static String begin(String name) {
        return name.endsWith("*") ? name.substring(0, name.length() - 1) : name + ":";
    }

    private static Map<String, Object> definitions(List<?> values) {
        return Map.of("jobDefinition", values);
    }

    private static Map<String, String> prefix(String text) {
        return Map.of("prefix", text);
    }

    private static String arn(String begin, Stack stack) {
        return stack.formatArn(ArnComponents.builder()
                .service("batch")
                .resource("job-definition")
                .resourceName(begin)
                .build());
    }
}
