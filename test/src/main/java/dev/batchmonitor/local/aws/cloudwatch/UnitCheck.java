package dev.batchmonitor.local.aws.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The units and resolutions that CloudWatch knows. */
final class UnitCheck {
    private static final Set<String> SIZES = Stream.of("Bytes", "Bits")
            .flatMap(base -> Stream.of("", "Kilo", "Mega", "Giga", "Tera")
                    .map(prefix -> prefix.isEmpty() ? base : prefix + base.toLowerCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> UNITS = Stream.of(
                    Stream.of("Seconds", "Microseconds", "Milliseconds", "Percent", "Count", "Count/Second", "None"),
                    SIZES.stream(),
                    SIZES.stream().map(size -> size + "/Second"))
            .flatMap(units -> units)
            .collect(Collectors.toUnmodifiableSet());

    private UnitCheck() {}

    static void check(JsonNode datum, String parameter) {
        String unit = datum.path("Unit").asText("None");
        if (!UNITS.contains(unit)) {
            throw MetricErrors.invalid(parameter + ".Unit", unit);
        }
        String resolution = datum.path("StorageResolution").asText("60");
        if (!Set.of("1", "60").contains(resolution)) {
            throw MetricErrors.invalid(parameter + ".StorageResolution", resolution);
        }
    }
}
