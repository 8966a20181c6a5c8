package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.job.ContainerResult;
import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.Pod;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The containers of an attempt that has several, in words. */
final class ContainerText {
    private ContainerText() {}

    /** The container that speaks for the attempt; null if it is the only one and has no name. */
    static @Nullable String speaker(JobAttempt attempt) {
        return attempt.container().name() == null ? null : name(attempt.container());
    }

    /** What became of the others; null if there are none. */
    static @Nullable String others(JobAttempt attempt) {
        String others = attempt.otherContainers().stream()
                .map(container -> name(container) + " (" + end(container) + ")")
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? null : others;
    }

    /** The pod with its namespace; null if Batch names none. */
    static @Nullable String pod(JobAttempt attempt) {
        Pod pod = attempt.pod();
        return pod == null || pod.name() == null
                ? null
                : (pod.namespace() == null ? "" : pod.namespace() + "/") + pod.name();
    }

    private static String name(ContainerResult container) {
        return (container.init() ? "init container " : "") + container.name();
    }

    private static String end(ContainerResult container) {
        Integer exitCode = container.exitCode();
        if (exitCode != null) {
            return "exit " + exitCode;
        }
        String reason = PlainText.reason(container.reason());
        return reason == null ? "did not run" : reason;
    }
}
