package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.Alert;
import dev.batchmonitor.function.alert.JobFailure;
import dev.batchmonitor.function.metric.Measurement;
import dev.batchmonitor.function.metric.MetricDatum;
import java.util.List;
import java.util.Optional;

/**
 * What follows from an occurrence: values to be measured, and perhaps something to be told.
 *
 * @param quiet whether the alert is only counted among those of its incident
 */
record Outcome(Occurrence occurrence, List<Measurement> measurements, Optional<Alert> alert, boolean quiet) {
    static Outcome of(Occurrence occurrence, List<Measurement> measurements) {
        return new Outcome(occurrence, measurements, Optional.empty(), false);
    }

    static Outcome of(Occurrence occurrence, List<Measurement> measurements, Alert alert) {
        return new Outcome(occurrence, measurements, Optional.of(alert), false);
    }

    /** Of something that others of the same incident are told with. */
    static Outcome ofQuiet(Occurrence occurrence, List<Measurement> measurements, Alert alert) {
        return new Outcome(occurrence, measurements, Optional.of(alert), true);
    }

    /** With a word more in its alert, if that is of a failed job. */
    Outcome withNote(String note) {
        Optional<Alert> noted = alert.map(told -> told instanceof JobFailure failure ? failure.withNote(note) : told);
        return new Outcome(occurrence, measurements, noted, quiet);
    }

    /** What is to be told. */
    Optional<Alert> news() {
        return quiet ? Optional.empty() : alert;
    }

    /** The queue and definition that it is measured of: such with the same share datums. */
    String measuredOf() {
        return measurements.stream()
                .map(measurement -> String.join("/", measurement.dimensions().values()))
                .filter(values -> values.contains("/"))
                .findFirst()
                .orElse("");
    }

    /** Whether one of the datums holds something that was measured here. */
    boolean isToldOf(List<MetricDatum> datums) {
        return datums.stream().anyMatch(datum -> measurements.stream().anyMatch(datum::holds));
    }
}
