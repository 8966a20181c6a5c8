package dev.batchmonitor.local.aws.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What CloudWatch allows as the value of a datum: one value, or several with counts, or a statistic set. */
final class ValueCheck {
    private static final int MAX_VALUES = 150;
    private static final double MAX_MAGNITUDE = Math.pow(2, 360);
    private static final List<String> STATISTICS = List.of("SampleCount", "Sum", "Minimum", "Maximum");

    private ValueCheck() {}

    static void check(JsonNode datum, String parameter) {
        checkCombination(datum, parameter);
        if (datum.has("Value")) {
            checkNumber(datum.path("Value"), parameter + ".Value");
        }
        checkList(datum.path("Values"), parameter + ".Values");
        checkCounts(datum, parameter);
        if (datum.has("StatisticValues")) {
            checkStatistics(datum.path("StatisticValues"), parameter + ".StatisticValues");
        }
    }

    private static void checkCombination(JsonNode datum, String parameter) {
        List<String> given = List.of("Value", "Values", "StatisticValues").stream()
                .filter(name ->
                        datum.path(name).isContainerNode() ? !datum.path(name).isEmpty() : datum.has(name))
                .toList();
        if (given.isEmpty()) {
            throw MetricErrors.missingOneOf("At least one of the parameters Value, Values and StatisticValues of "
                    + parameter + " must be specified.");
        }
        if (given.size() > 1) {
            throw MetricErrors.exclusive(parameter + "." + given.get(0), parameter + "." + given.get(1));
        }
    }

    private static void checkCounts(JsonNode datum, String parameter) {
        JsonNode counts = datum.path("Counts");
        checkList(counts, parameter + ".Counts");
        if (!counts.isEmpty() && counts.size() != datum.path("Values").size()) {
            throw MetricErrors.invalid(
                    "The parameters " + parameter + ".Values and " + parameter + ".Counts must be of the same size.");
        }
        for (JsonNode count : counts) {
            if (Numbers.number(count) < 0) {
                throw MetricErrors.invalid(parameter + ".Counts", count.asText());
            }
        }
    }

    private static void checkList(JsonNode numbers, String parameter) {
        if (numbers.size() > MAX_VALUES) {
            throw MetricErrors.tooMany(parameter, MAX_VALUES);
        }
        for (int i = 0; i < numbers.size(); i++) {
            checkNumber(numbers.get(i), parameter + ".member." + (i + 1));
        }
    }

    private static void checkStatistics(JsonNode set, String parameter) {
        for (String statistic : STATISTICS) {
            if (!set.has(statistic)) {
                throw MetricErrors.missing(parameter + "." + statistic);
            }
            checkNumber(set.path(statistic), parameter + "." + statistic);
        }
    }

    private static void checkNumber(JsonNode node, String parameter) {
        // Not-a-number fails this comparison too.
        if (!(Math.abs(Numbers.number(node)) <= MAX_MAGNITUDE)) {
            throw MetricErrors.invalid(parameter, node.asText());
        }
    }
}
