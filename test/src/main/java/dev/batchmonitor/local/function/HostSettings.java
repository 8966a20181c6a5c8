package dev.batchmonitor.local.function;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * How this machine runs a function.
 *
 * @param region the Region the function is told it runs in
 * @param environment variables added to those of the template; they win
 * @param log the file that gets what the function prints
 * @param instances how many invocations may run at the same time, each in a process of its own
 * @param runtime the program between the Runtime API and the handler
 * @param grace how much longer than its timeout an invocation may take before its process is ended: a function that keeps to
 *     the deadline it is told can be late on a busy workplace; zero, as on AWS Lambda, by default
 * @param crash asked whenever a process is about to post a response: true kills it instead; never by default
 */
public record HostSettings(
        String region,
        Map<String, String> environment,
        Path log,
        int instances,
        RuntimeKind runtime,
        Duration grace,
        BooleanSupplier crash) {
    public HostSettings {
        environment = Map.copyOf(environment);
        if (instances < 1) {
            throw new IllegalArgumentException("instances is " + instances + ": use 1 or more");
        }
    }

    /** One instance with nothing added, under the runtime of this machine. */
    public static HostSettings of(String region, Path log) {
        return new HostSettings(region, Map.of(), log, 1, RuntimeKind.ofThisMachine(), Duration.ZERO, () -> false);
    }

    public HostSettings withEnvironment(Map<String, String> variables) {
        return new HostSettings(region, variables, log, instances, runtime, grace, crash);
    }

    public HostSettings withInstances(int number) {
        return new HostSettings(region, environment, log, number, runtime, grace, crash);
    }

    public HostSettings withRuntime(RuntimeKind kind) {
        return new HostSettings(region, environment, log, instances, kind, grace, crash);
    }

    public HostSettings withGrace(Duration time) {
        return new HostSettings(region, environment, log, instances, runtime, time, crash);
    }

    public HostSettings withCrash(BooleanSupplier beforeResponse) {
        return new HostSettings(region, environment, log, instances, runtime, grace, beforeResponse);
    }
}
