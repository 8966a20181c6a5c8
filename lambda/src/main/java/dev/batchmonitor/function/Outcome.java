package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.Alert;
import dev.batchmonitor.function.metric.Measurement;
import dev.batchmonitor.function.metric.MetricDatum;
import java.util.List;
import java.util.Optional;

/** What follows from an occurrence: values to be measured, and perhaps something to be told. */
record Outcome(Occurrence occurrence, List<Measurement> measurements, Optional<Alert> alert) {
    static Outcome of(Occurrence occurrence, List<Measurement> measurements) {
        return new Outcome(occurrence, measurements, Optional.empty());
    }

    static Outcome of(Occurrence occurrence, List<Measurement> measurements, Alert alert) {
        return new Outcome(occurrence, measurements, Optional.of(alert));
    }

    /** Whether one of the datums holds something that was measured here. */
    boolean isToldOf(List<MetricDatum> datums) {
        return datums.stream().anyMatch(datum -> measurements.stream().anyMatch(datum::holds));
    }
}
