package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.excerpt.LogExcerpt;
import dev.batchmonitor.function.time.Deadline;

/** Reads the end of a log stream. */
@FunctionalInterface
public interface LogTail {
    /** Reads nothing, because nobody wants it. */
    LogTail NONE = (stream, deadline) -> LogExcerpt.NONE;

    /** The last lines of the stream; never throws: why they could not be had is in the answer. */
    LogExcerpt read(LogStream stream, Deadline deadline);
}
