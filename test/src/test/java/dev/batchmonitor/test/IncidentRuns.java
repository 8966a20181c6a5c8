package dev.batchmonitor.test;

import dev.batchmonitor.local.aws.Faults;
import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Runs of one and the same function, each from a clean start. */
public record IncidentRuns(LocalChain chain) implements AutoCloseable {
    /**
     * Starts the function of the project's own app.
     *
     * @param log the name of the file that gets what the function prints
     */
    public static IncidentRuns start(String log, UnaryOperator<ChainOptions> options) {
        return new IncidentRuns(LocalChain.start(
                new CloudAssembly(Path.of("target/cdk.out")).stack(Environment.DEFAULT),
                options.apply(ChainOptions.defaults(Path.of("target", log)))));
    }

    public IncidentFigures of(List<String> events) {
        return of(events, Faults.none());
    }

    public IncidentFigures of(List<String> events, Faults faults) {
        chain.reset();
        chain.setFaults(faults);
        return then(events);
    }

    /** Goes on after a run. */
    public IncidentFigures then(List<String> events) {
        chain.put(events);
        chain.drain();
        return IncidentFigures.of(chain.outcome());
    }

    /** Lets what was given up come back, with nothing wrong any more. */
    public IncidentFigures redriven() {
        chain.setFaults(Faults.none());
        chain.redrive();
        return then(List.of());
    }

    @Override
    public void close() {
        chain.close();
    }
}
