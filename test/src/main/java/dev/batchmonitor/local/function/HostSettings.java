package dev.batchmonitor.local.function;

import java.nio.file.Path;
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
 * @param crash asked whenever a process is about to post a response: true kills it instead; never by default
 */
public record HostSettings(
        String region,
        Map<String, String> environment,
        Path log,
        int instances,
        RuntimeKind runtime,
        BooleanSupplier crash) {
    public HostSettings {
        environment = Map.copyOf(environment);
        if (instances < 1) {
            throw new IllegalArgumentException("instances is " + instances + ": use 1 or more");
        }
    }

    /** One instance with nothing added, under the runtime of this machine. */
    public static HostSettings of(String region, Path log) {
        return new HostSettings(region, Map.of(), log, 1, RuntimeKind.ofThisMachine(), () -> false);
    }

    public HostSettings withEnvironment(Map<String, String> variables) {
        return new HostSettings(region, variables, log, instances, runtime, crash);
    }

    public HostSettings withInstances(int number) {
        return new HostSettings(region, environment, log, number, runtime, crash);
    }

    public HostSettings withRuntime(RuntimeKind kind) {
        return new HostSettings(region, environment, log, instances, kind, crash);
    }

    public HostSettings withCrash(BooleanSupplier beforeResponse) {
        return new HostSettings(region, environment, log, instances, runtime, beforeResponse);
    }
}
