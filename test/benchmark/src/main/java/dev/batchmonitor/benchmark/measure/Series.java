package dev.batchmonitor.benchmark.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** One figure, measured several times. */
public record Series(@JsonValue List<Double> values) {
    @JsonCreator
    public Series {
        values = List.copyOf(values);
    }

    /** The figure in each of the measurements. */
    static <T> Series of(List<T> measurements, ToDoubleFunction<T> figure) {
        return new Series(
                measurements.stream().map(each -> figure.applyAsDouble(each)).toList());
    }

    public double median() {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(null);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** {@code 412 [398–455]}: the median, the least and the most. */
    public String text() {
        double least = values.stream().min(Double::compare).orElseThrow();
        double most = values.stream().max(Double::compare).orElseThrow();
        return String.format(Locale.ROOT, "%s [%s–%s]", number(median()), number(least), number(most));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value);
    }
}
