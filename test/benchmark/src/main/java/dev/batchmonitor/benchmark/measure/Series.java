package dev.batchmonitor.benchmark.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** One figure, measured several times. */
public record Series(@JsonValue List<Double> values) {
    @JsonCreator
    public Series {
        values = List.copyOf(values);
    }

    /** One that was measured once. */
    public static Series of(double value) {
        return new Series(List.of(value));
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

    /** This one divided by the other, round by round: what made the machine slow for a while is in both. */
    public Series dividedBy(Series other) {
        return new Series(IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i) / other.values.get(i))
                .toList());
    }

    /** So much divided by each. */
    public Series under(double dividend) {
        return new Series(values.stream().map(value -> dividend / value).toList());
    }

    /** {@code 412 [398–455]}: the median, the least and the most; one figure alone if it was measured once. */
    public String text() {
        if (values.size() == 1) {
            return number(median());
        }
        double least = values.stream().min(Double::compare).orElseThrow();
        double most = values.stream().max(Double::compare).orElseThrow();
        return "%s [%s–%s]".formatted(number(median()), number(least), number(most));
    }

    /** With three digits, and no more than are before the point. */
    public static String number(double value) {
        String format = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
