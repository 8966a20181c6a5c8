package dev.batchmonitor.function.event;

import dev.batchmonitor.function.job.Job;
import java.time.Instant;

/**
 * An event of AWS Batch.
 *
 * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/batch_cwe_events.html">AWS Batch events</a>
 */
public sealed interface BatchEvent {
    EventOrigin origin();

    <R> R accept(Visitor<R> visitor);

    /** A job, or a service job, has changed its state. */
    record JobStateChange(EventOrigin origin, Job job) implements BatchEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.jobStateChange(this);
        }
    }

    /** The job at the head of its queue cannot run, and nothing behind it can. */
    record JobQueueBlocked(EventOrigin origin, Job job) implements BatchEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.jobQueueBlocked(this);
        }
    }

    /** Not from Batch but from this function: a window of an incident is to be looked at. */
    record IncidentWindowClosed(EventOrigin origin, String incident, Instant window, long remainingSeconds, int checks)
            implements BatchEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.incidentWindowClosed(this);
        }
    }

    /** An event of a type that this version does not know. */
    record Unknown(EventOrigin origin, String detailType) implements BatchEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknown(this);
        }
    }

    /** What to do with each kind of event; a new kind does not compile until all visitors know it. */
    interface Visitor<R> {
        R jobStateChange(JobStateChange event);

        R jobQueueBlocked(JobQueueBlocked event);

        R incidentWindowClosed(IncidentWindowClosed event);

        R unknown(Unknown event);
    }
}
