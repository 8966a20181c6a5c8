package dev.batchmonitor.local.cost;

import dev.batchmonitor.local.replay.InputException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The command line: {@code --name value} or {@code --name=value}, each with a default. */
final class CostArguments {
    static final String JOBS = "--jobs-per-month";
    static final String WINDOW = "--batching-window";

    private static final String QUEUES = "--queues";
    private static final String DEFINITIONS = "--definitions";
    private static final String FAILURE_RATE = "--failure-rate";
    private static final String RETRIES = "--retries";
    private static final String CAUSES = "--causes";
    private static final String EXIT_CODES = "--exit-codes";
    private static final String TOGETHER = "--together";
    private static final Set<String> NAMES =
            Set.of(JOBS, WINDOW, QUEUES, DEFINITIONS, FAILURE_RATE, RETRIES, CAUSES, EXIT_CODES, TOGETHER);

    private final Map<String, String> given = new TreeMap<>();

    private CostArguments() {}

    /** @throws InputException if an argument is unknown or incomplete */
    static CostArguments parse(List<String> arguments) {
        CostArguments parsed = new CostArguments();
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String[] parts = left.pop().split("=", 2);
            if (!NAMES.contains(parts[0])) {
                throw new InputException("unknown argument " + parts[0] + "; see --help");
            }
            String value = parts.length == 2 ? parts[1] : left.isEmpty() ? "" : left.pop();
            parsed.given.put(parts[0], value);
        }
        return parsed;
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    /** @throws InputException if a value is not usable */
    Workload workload() {
        Workload otherwise = Workload.DEFAULT;
        return new Workload(
                whole(JOBS, 1, 1_000_000_000, (int) otherwise.jobsPerMonth()),
                whole(QUEUES, 1, 10_000, otherwise.queues()),
                whole(DEFINITIONS, 1, 1_000_000, otherwise.definitions()),
                share(FAILURE_RATE, 1, otherwise.failureRate()),
                share(RETRIES, 9, otherwise.retries()),
                whole(CAUSES, 1, 30, otherwise.causes()),
                whole(EXIT_CODES, 1, 255, otherwise.exitCodes()),
                whole(TOGETHER, 1, 10_000, otherwise.together()));
    }

    Deployment deployment(Deployment template) {
        return template.withWindowSeconds(whole(WINDOW, 1, 300, template.windowSeconds()));
    }

    private int whole(String name, int min, int max, int otherwise) {
        String value = given.getOrDefault(name, String.valueOf(otherwise));
        if (value.matches("\\d{1,10}")) {
            long number = Long.parseLong(value);
            if (number >= min && number <= max) {
                return (int) number;
            }
        }
        throw new InputException(
                name + " must be a whole number from " + min + " to " + max + ", got: '" + value + "'");
    }

    private double share(String name, int max, double otherwise) {
        String value = given.getOrDefault(name, String.valueOf(otherwise));
        if (value.matches("\\d{1,3}(\\.\\d{1,9})?") && Double.parseDouble(value) <= max) {
            return Double.parseDouble(value);
        }
        throw new InputException(name + " must be a number from 0 to " + max + " such as 0.05, got: '" + value + "'");
    }
}
