package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.BlockedQueue;
import dev.batchmonitor.function.alert.JobFailure;
import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.excerpt.LogExcerpt;
import dev.batchmonitor.function.failure.BlockedReason;
import dev.batchmonitor.function.failure.FailureDiagnosis;
import dev.batchmonitor.function.failure.FailureRules;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.metric.JobMeasurements;
import dev.batchmonitor.function.metric.Measurement;
import dev.batchmonitor.function.rule.Routing;
import java.util.ArrayList;
import java.util.List;

/** Decides what follows from an event, given what Batch says of its job. */
record Assessment(JobDescriptions descriptions, AlertPolicy policy) {
    Outcome of(Occurrence occurrence) {
        return occurrence.event().accept(new BatchEvent.Visitor<>() {
            @Override
            public Outcome jobStateChange(BatchEvent.JobStateChange event) {
                return switch (event.job().status()) {
                    case FAILED -> failed(occurrence, event);
                    case SUCCEEDED -> Outcome.of(occurrence, succeeded(event));
                    default -> retried(occurrence, event);
                };
            }

            @Override
            public Outcome jobQueueBlocked(BatchEvent.JobQueueBlocked event) {
                return blocked(occurrence, event);
            }

            @Override
            public Outcome incidentWindowClosed(BatchEvent.IncidentWindowClosed event) {
                // What it leads to tells of failures that were measured before.
                return Outcome.of(occurrence, List.of());
            }

            @Override
            public Outcome unknown(BatchEvent.Unknown event) {
                return Outcome.of(occurrence, List.of());
            }
        });
    }

    private Outcome failed(Occurrence occurrence, BatchEvent.JobStateChange event) {
        Job job = descriptions.newest(event.job());
        EventOrigin origin = event.origin();
        FailureDiagnosis diagnosis = FailureRules.diagnose(job);
        List<Measurement> measured = JobMeasurements.ofFailed(measured(job, origin), diagnosis, origin.time());
        boolean quiet = policy.quiet().apply(job.identity(), diagnosis);
        if ((quiet && job.kind() != JobKind.ARRAY_CHILD) || descriptions.hasSucceededAllTheSame(job)) {
            return Outcome.of(occurrence, measured);
        }
        List<String> notes =
                new ArrayList<>(descriptions.problem(event.job()).stream().toList());
        if (!policy.home().has(origin) && job.kind() != JobKind.SERVICE) {
            notes.add("The job was not looked up, as it is not in the monitor's own " + policy.home()
                    + ". What is shown is what the event said.");
        }
        descriptions.problemOfMainNode(job).ifPresent(notes::add);
        if (job.kind() == JobKind.NODE) {
            notes.add("This is a node of the multi-node job " + job.identity().parentId()
                    + ", which fails only if its main node does.");
        }
        JobFailure failure = failure(job, origin, diagnosis, notes);
        // What becomes of an array is told of all its children.
        return quiet ? Outcome.ofQuiet(occurrence, measured, failure) : Outcome.of(occurrence, measured, failure);
    }

    private JobFailure failure(Job job, EventOrigin origin, FailureDiagnosis diagnosis, List<String> notes) {
        Routing routing = policy.rules()
                .routing(job.identity(), job.tags(), diagnosis.cause().name());
        JobFailure failure = new JobFailure(job, origin, policy.console(), diagnosis, notes, routing);
        return policy.home().hasAccount(origin)
                ? failure
                : failure.withLastWords(LogExcerpt.absent("Not read: the log is in another account."));
    }

    /** The job as metrics name it: of the queue of its name there may be one in each account and Region. */
    private Job measured(Job job, EventOrigin origin) {
        return policy.home().has(origin)
                ? job
                : job.inQueue(policy.home().queueName(job.identity().queueName(), origin));
    }

    private List<Measurement> succeeded(BatchEvent.JobStateChange event) {
        return JobMeasurements.ofSucceeded(
                measured(descriptions.newest(event.job()), event.origin()),
                event.origin().time());
    }

    /** A job that is RUNNABLE again counts the attempt that has just failed; Batch may since be further. */
    private Outcome retried(Occurrence occurrence, BatchEvent.JobStateChange event) {
        Job job = event.job();
        EventOrigin origin = event.origin();
        return job.lastAttempt()
                .map(attempt -> {
                    FailureDiagnosis diagnosis = FailureRules.diagnose(attempt);
                    List<Measurement> measured =
                            JobMeasurements.ofRetried(measured(job, origin), attempt, diagnosis, origin.time());
                    return policy.attemptAlerts() && !policy.quiet().apply(job.identity(), diagnosis)
                            ? Outcome.of(occurrence, measured, failure(job, origin, diagnosis, List.of()))
                            : Outcome.of(occurrence, measured);
                })
                .orElseGet(() -> Outcome.of(occurrence, List.of()));
    }

    private Outcome blocked(Occurrence occurrence, BatchEvent.JobQueueBlocked event) {
        Job job = event.job();
        BlockedReason reason = BlockedReason.of(job.statusReason());
        Routing routing = policy.rules().routing(job.identity(), job.tags(), reason.name());
        return Outcome.of(
                occurrence,
                JobMeasurements.ofBlocked(
                        measured(job, event.origin()), reason, event.origin().time()),
                new BlockedQueue(job, event.origin(), policy.console(), reason, routing));
    }
}
