package dev.batchmonitor.local.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * CPU time in seconds as the benchmark measured it, on a machine that is not AWS Lambda's.
 *
 * @param first the monitor's first answer after it was restored from its snapshot
 * @param invocation what each of its invocations takes beside its events
 * @param event what each of its events takes
 * @param naiveFirst the first answer of the usual function, from the start of its process
 * @param naiveEvent each other one
 * @param date on which
 */
public record Measured(
        double first, double invocation, double event, double naiveFirst, double naiveEvent, String date) {
    private static final int LARGE = 1_000;
    private static final double MILLIS = 1e3;
    private static final double MICROS = 1e6;

    /** The results that docs/performance.md shows. */
    public static Measured published() {
        try (InputStream in = Objects.requireNonNull(Measured.class.getResourceAsStream("results.json"))) {
            return of(new JsonMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the results of the benchmark are no JSON", e);
        }
    }

    /** The results in a file that the benchmark wrote. */
    public static Measured in(Path file) {
        try {
            return of(new JsonMapper().readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("no results of a benchmark in " + file, e);
        }
    }

    private static Measured of(JsonNode results) {
        double alone = batch(results, "ours", 1);
        double amongMany = batch(results, "ours", LARGE);
        return new Measured(
                start(results, "ours, restored"),
                alone - amongMany,
                amongMany,
                start(results, "naive"),
                batch(results, "naive", 0),
                results.path("date").asText());
    }

    private static double start(JsonNode results, String name) {
        return median(one(results.path("starts"), name, -1).path("cpuMillis")) / MILLIS;
    }

    private static double batch(JsonNode results, String name, int events) {
        return median(one(results.path("throughput"), name, events).path("cpuMicrosPerEvent")) / MICROS;
    }

    private static JsonNode one(JsonNode list, String name, int batch) {
        return list.valueStream()
                .filter(result -> result.path("name").asText().equals(name))
                .filter(result -> result.path("batch").asInt(-1) == batch)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the benchmark has no results of " + name + ", " + batch));
    }

    private static double median(JsonNode values) {
        double[] sorted =
                values.valueStream().mapToDouble(JsonNode::asDouble).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
