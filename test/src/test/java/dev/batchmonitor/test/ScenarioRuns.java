package dev.batchmonitor.test;

import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.chain.Outcome;
import dev.batchmonitor.local.demo.Scenario;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.local.template.Stack;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs one scenario after the other; the function is started anew only for other settings, since that is what takes time. */
final class ScenarioRuns implements AutoCloseable {
    /** Among the settings of a scenario: how many messages the function is given at once. */
    private static final String BATCH_SIZE = "batchSize";

    private final Stack stack = new CloudAssembly(Path.of("target/cdk.out")).stack(Environment.DEFAULT);
    private final ChainOptions options;
    private Map<String, String> settings = Map.of();
    private @Nullable LocalChain chain;

    /** @param log the file that gets what the function prints */
    ScenarioRuns(Path log) {
        this.options = ChainOptions.defaults(log);
    }

    Outcome run(Scenario scenario) {
        LocalChain clean = chainWith(scenario.settings());
        clean.reset();
        clean.addJobs(scenario.jobs());
        clean.addLogs(scenario.logs());
        clean.put(scenario.events());
        clean.drain();
        return clean.outcome();
    }

    @Override
    public void close() {
        if (chain != null) {
            chain.close();
            chain = null;
        }
    }

    private LocalChain chainWith(Map<String, String> wanted) {
        LocalChain running = chain;
        if (running != null && settings.equals(wanted)) {
            return running;
        }
        close();
        Map<String, String> variables = new HashMap<>(wanted);
        String batchSize = variables.remove(BATCH_SIZE);
        ChainOptions with =
                options.withSettings(variables).withBatchSize(batchSize == null ? null : Integer.valueOf(batchSize));
        LocalChain started = LocalChain.start(stack, with);
        settings = wanted;
        chain = started;
        return started;
    }
}
