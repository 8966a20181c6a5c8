package dev.batchmonitor.local.aws.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What CloudWatch allows as the dimensions of a datum. */
final class DimensionCheck {
    private static final int MAX_DIMENSIONS = 30;

    private DimensionCheck() {}

    static void check(JsonNode dimensions, String parameter) {
        if (dimensions.size() > MAX_DIMENSIONS) {
            throw MetricErrors.tooMany(parameter, MAX_DIMENSIONS);
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < dimensions.size(); i++) {
            String member = parameter + ".member." + (i + 1);
            JsonNode dimension = dimensions.get(i);
            NameCheck.dimensionName(dimension.path("Name"), member + ".Name");
            NameCheck.dimensionValue(dimension.path("Value"), member + ".Value");
            if (!names.add(dimension.path("Name").asText())) {
                throw MetricErrors.invalid(
                        member + ".Name", dimension.path("Name").asText() + " (used twice)");
            }
        }
    }
}
