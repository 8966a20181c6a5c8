package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.incident.FailedJob;
import dev.batchmonitor.function.job.JobKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a chat message offers to do next: advice, and links. */
final class ChatSteps implements AlertForm<List<String>> {
    /** Slack takes no longer links. */
    private static final int MAX_URL = 3_000;

    static final int MAX_JOBS = 5;

    @Override
    public List<String> jobFailure(JobFailure alert) {
        String attempt = alert.diagnosis().whileWaiting() ? "last" : "failed";
        Optional<String> log =
                alert.lastAttempt().map(JobFailure.Attempt::log).flatMap(found -> logLink(found, attempt));
        String page = alert.job().kind() == JobKind.SERVICE ? "Training job" : "Job";
        return steps(
                alert,
                Stream.concat(
                        Stream.of(log, jobLink(alert, page), array(alert)),
                        jobs(alert.others().jobs())));
    }

    @Override
    public List<String> blockedQueue(BlockedQueue alert) {
        return steps(alert, Stream.of(jobLink(alert, "Job at the head of the queue")));
    }

    @Override
    public List<String> incidentSummary(IncidentSummary alert) {
        return steps(alert, jobs(alert.more().examples()));
    }

    @Override
    public List<String> arraySummary(ArraySummary alert) {
        return steps(
                alert,
                Stream.concat(
                        Stream.of(jobLink(alert, "Array job")),
                        jobs(alert.children().examples())));
    }

    @Override
    public List<String> recovery(Recovery alert) {
        return steps(
                alert, Stream.concat(jobs(alert.failed().examples()), Stream.of(jobLink(alert, "Job that succeeded"))));
    }

    private static List<String> steps(Alert alert, Stream<Optional<String>> links) {
        return Stream.of(
                        Stream.of(
                                Optional.of(alert.advice()),
                                link(alert.routing().runbook(), "Runbook")),
                        links,
                        Stream.of(link(alert.documentation(), "What AWS says about it")))
                .flatMap(Function.identity())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Stream<Optional<String>> jobs(List<FailedJob> jobs) {
        return jobs.stream().limit(MAX_JOBS).map(job -> link(job.url(), FailureList.name(job)));
    }

    private static Optional<String> logLink(AttemptLog log, String attempt) {
        String text = log.find().isPresent() ? "Log of the " + attempt + " attempt" : "Search for the log";
        return link(log.url().orElse(null), text);
    }

    /** The array to which the child belongs. */
    private static Optional<String> array(JobFailure alert) {
        return alert.job().kind() != JobKind.ARRAY_CHILD
                ? Optional.empty()
                : link(
                        JobUrl.ofArray(alert.identity(), alert.origin(), alert.console())
                                .orElse(null),
                        "Array job");
    }

    private static Optional<String> jobLink(Alert alert, String text) {
        return link(alert.jobUrl().orElse(null), text);
    }

    private static Optional<String> link(@Nullable String url, String text) {
        return Optional.ofNullable(url)
                .filter(address -> address.length() <= MAX_URL)
                .map(address -> ChatText.link(address, text));
    }
}
