package dev.batchmonitor.function.metric;

import dev.batchmonitor.function.time.Deadline;
import java.util.List;

/** Takes datums to CloudWatch. */
@FunctionalInterface
public interface MetricSink {
    /** Sends the datums; whether all were taken or, for good, refused. False: they must be sent again. */
    boolean put(List<MetricDatum> datums, Deadline deadline);
}
