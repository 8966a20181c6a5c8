package dev.batchmonitor.function.metric;

import java.util.List;

/** The sets of dimensions under which metrics are published; all of them are bounded, none holds a job's id or name. */
public enum DimensionSet {
    /** None: of the monitor itself. */
    OF_MONITOR(),
    BY_QUEUE(MetricDimension.JOB_QUEUE),
    BY_DEFINITION(MetricDimension.JOB_QUEUE, MetricDimension.JOB_DEFINITION),
    BY_CAUSE(MetricDimension.JOB_QUEUE, MetricDimension.CAUSE),
    BY_EXIT_CODE(MetricDimension.JOB_QUEUE, MetricDimension.EXIT_CODE);

    private final List<MetricDimension> dimensions;

    DimensionSet(MetricDimension... dimensions) {
        this.dimensions = List.of(dimensions);
    }

    public List<MetricDimension> dimensions() {
        return dimensions;
    }
}
