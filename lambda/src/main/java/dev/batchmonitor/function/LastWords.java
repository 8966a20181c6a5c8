package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.Alert;
import dev.batchmonitor.function.alert.ArraySummary;
import dev.batchmonitor.function.alert.JobFailure;
import dev.batchmonitor.function.alert.LogStream;
import dev.batchmonitor.function.alert.LogTail;
import dev.batchmonitor.function.excerpt.LogExcerpt;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.time.Deadline;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Adds the end of the failed attempt's log to the first alerts of an invocation. Only to those: in some Regions the whole
 * account may call GetLogEvents ten times a second, and where many jobs fail at once they mostly say the same.
 */
final class LastWords {
    static final int MAX_JOBS = 5;

    /** An alert waits for logs no longer than that, however many there are. */
    private static final Duration MAX_TIME = Duration.ofSeconds(3);

    /** The share of the time left that a call leaves to those after it. */
    private static final double AFTER_CALL = 0.5;

    private final LogTail tail;
    private final Deadline deadline;
    private final Log log;
    private int read;
    private boolean wanted;

    LastWords(LogTail tail, Deadline deadline, Log log) {
        this.tail = tail;
        this.deadline = deadline.atMost(MAX_TIME);
        this.log = log;
    }

    /** The alert with the end of its log, if it has one that can be read and its turn comes. */
    Alert addTo(Alert alert) {
        if (alert instanceof JobFailure failure) {
            return addTo(failure);
        }
        return alert instanceof ArraySummary summary
                ? summary.first().map(first -> summary.withFirst(addTo(first))).orElse(summary)
                : alert;
    }

    private JobFailure addTo(JobFailure alert) {
        Optional<LogStream> stream =
                alert.lastAttempt().flatMap(attempt -> attempt.log().find());
        if (stream.isEmpty() || !alert.lastWords().equals(LogExcerpt.NONE)) {
            return alert;
        }
        if (read == MAX_JOBS) {
            return !wanted
                    ? alert
                    : alert.withLastWords(LogExcerpt.absent(
                            "Not read: only the first " + MAX_JOBS + " alerts of a batch show the end of their log."));
        }
        read++;
        LogExcerpt excerpt = read(stream.get());
        wanted |= !excerpt.equals(LogExcerpt.NONE);
        return alert.withLastWords(excerpt);
    }

    private LogExcerpt read(LogStream stream) {
        try {
            return tail.read(stream, deadline.keeping(AFTER_CALL));
        } catch (RuntimeException e) {
            // A mistake of ours must not cost the alert.
            log.error("log stream could not be read", e, Map.of("stream", stream.name()));
            return LogExcerpt.absent("The log could not be read; why is in the monitor's own log.");
        }
    }
}
