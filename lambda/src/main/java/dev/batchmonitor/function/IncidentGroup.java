package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.Alert;
import dev.batchmonitor.function.alert.BlockedQueue;
import dev.batchmonitor.function.alert.JobFailure;
import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.incident.About;
import dev.batchmonitor.function.incident.ArrayAlerts;
import dev.batchmonitor.function.incident.ArrayEnd;
import dev.batchmonitor.function.incident.Arrival;
import dev.batchmonitor.function.incident.FailedJob;
import dev.batchmonitor.function.incident.Failure;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.incident.IncidentScope;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The failures of one batch that belong to the same incident. */
record IncidentGroup(IncidentKey key, List<Outcome> outcomes) {
    /** All outcomes that are worth telling, by incident. */
    static List<IncidentGroup> of(List<Outcome> outcomes, ArrayAlerts arrays) {
        Map<IncidentKey, List<Outcome>> groups = new LinkedHashMap<>();
        outcomes.forEach(outcome -> outcome.alert()
                .ifPresent(alert -> groups.computeIfAbsent(key(alert, arrays), key -> new ArrayList<>())
                        .add(outcome)));
        return groups.entrySet().stream()
                .map(entry -> new IncidentGroup(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static IncidentKey key(Alert alert, ArrayAlerts arrays) {
        if (arrays == ArrayAlerts.EVERY_CHILD
                && alert instanceof JobFailure failure
                && failure.isFinal()
                && failure.job().kind() == JobKind.ARRAY_CHILD) {
            return new IncidentKey(IncidentScope.ARRAY, failure.identity().displayId());
        }
        return IncidentKey.parse(alert.incident());
    }

    /** Of one of them; those of an array are all of one place. */
    EventOrigin origin() {
        return outcomes.get(0).occurrence().event().origin();
    }

    List<String> messageIds() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.occurrence().messageIds().stream())
                .toList();
    }

    /** What is to be told. */
    List<Alert> news() {
        return outcomes.stream().flatMap(outcome -> outcome.news().stream()).toList();
    }

    /** The first job that failed of those that are to be told of. */
    Optional<JobFailure> firstNews() {
        return news().stream()
                .filter(JobFailure.class::isInstance)
                .map(JobFailure.class::cast)
                .filter(failure -> failure.job().kind() != JobKind.ARRAY)
                .min(Comparator.comparing(failure -> failure.inShort().time()));
    }

    /** The alerts of these failures, in their order. */
    List<Alert> alertsOf(List<Failure> failures) {
        Map<String, Alert> byId = new LinkedHashMap<>();
        outcomes.forEach(
                outcome -> byId.putIfAbsent(id(outcome), outcome.alert().orElseThrow()));
        return failures.stream()
                .map(failure -> Objects.requireNonNull(byId.get(failure.id())))
                .toList();
    }

    List<Failure> failures(IncidentAlerts alerts) {
        return outcomes.stream().map(outcome -> failure(outcome, alerts)).toList();
    }

    static String id(Outcome outcome) {
        Alert alert = outcome.alert().orElseThrow();
        String jobId = alert.identity().id();
        String id = jobId == null ? outcome.occurrence().arrival().messageId() : jobId;
        if (alert instanceof BlockedQueue) {
            return id + "@" + alert.origin().time();
        }
        return alert instanceof JobFailure failure && !failure.isFinal()
                ? id + "/" + failure.job().attempts().size()
                : id;
    }

    private Failure failure(Outcome outcome, IncidentAlerts alerts) {
        Arrival arrival = outcome.occurrence().arrival();
        Alert alert = outcome.alert().orElseThrow();
        About about = alerts.about(alert, key);
        String id = id(outcome);
        if (!(alert instanceof JobFailure failure)) {
            return new Failure(id, alert.origin().time(), arrival, null, null, false, false, about);
        }
        FailedJob job = failure.inShort();
        if (isArrayEnd(failure)) {
            ArrayEnd end = end(failure.job(), job.time());
            return new Failure(id, job.time(), arrival, null, end, false, false, about);
        }
        FailedJob counted = failure.job().kind() == JobKind.ARRAY ? null : job;
        return new Failure(id, job.time(), arrival, counted, null, decides(failure), outcome.quiet(), about);
    }

    private static boolean decides(JobFailure failure) {
        JobKind kind = failure.job().kind();
        return failure.isFinal() && (kind == JobKind.MULTI_NODE || kind == JobKind.ARRAY);
    }

    /** An array that failed for a reason of its own, such as a deleted queue, is told of like a job, but it is not one of its children. */
    private static boolean isArrayEnd(JobFailure failure) {
        return failure.job().kind() == JobKind.ARRAY && failure.diagnosis().cause() == FailureCause.ARRAY_CHILD_FAILED;
    }

    static ArrayEnd end(Job array, @Nullable Instant at) {
        return new ArrayEnd(array.parts().arraySize(), array.parts().failedChildren(), at);
    }
}
