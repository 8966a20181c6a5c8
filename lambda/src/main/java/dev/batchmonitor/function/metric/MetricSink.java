package dev.batchmonitor.function.metric;

import dev.batchmonitor.function.time.Deadline;
import java.util.List;

/** Takes datums to CloudWatch. */
@FunctionalInterface
public interface MetricSink {
    /** CloudWatch's limit for a call. */
    int MAX_DATUMS = 1_000;

    /** Sends the datums; those that were neither taken nor refused for good, and must be sent again. */
    List<MetricDatum> put(List<MetricDatum> datums, Deadline deadline);
}
