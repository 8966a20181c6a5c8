package dev.batchmonitor.local.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.EndlessDeliveryException;
import dev.batchmonitor.local.chain.EventView;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.chain.Outcome;
import dev.batchmonitor.local.function.InitException;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.local.template.Stack;
import dev.batchmonitor.local.template.TemplateException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The replay tool: {@code java @test/target/replay.args --help}. */
public final class Replay {
    /** Every event was handled. */
    static final int HANDLED = 0;

    /** Some records ended in the dead-letter queue. */
    static final int FAILED = 1;

    /** Something given cannot be used. */
    static final int UNUSABLE = 2;

    private final CloudAssembly assembly;
    private final PrintStream out;
    private final PrintStream err;

    Replay(CloudAssembly assembly, PrintStream out, PrintStream err) {
        this.assembly = assembly;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the tool and ends the JVM with its exit code.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        // Set in the file of arguments that the build writes, so that the tool works from every folder.
        Path assembly = Path.of(System.getProperty("batchmonitor.cloudAssembly", "test/target/cdk.out"));
        System.exit(new Replay(new CloudAssembly(assembly), System.out, System.err).run(List.of(args)));
    }

    /** Returns the exit code. */
    int run(List<String> args) {
        try {
            Arguments arguments = ArgumentParser.parse(args);
            if (arguments.help()) {
                out.print(Usage.TEXT);
                return HANDLED;
            }
            return replay(arguments);
        } catch (InitException e) {
            return unusable("the function does not start: " + e.getMessage());
        } catch (InputException | TemplateException | UncheckedIOException e) {
            return unusable(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return unusable("cannot write the results: " + e.getMessage());
        }
    }

    private int replay(Arguments arguments) throws IOException {
        List<String> events = EventFiles.read(arguments.events());
        List<ObjectNode> jobs = JobFiles.read(arguments.jobs());
        Optional.ofNullable(arguments.endpoint()).ifPresent(Endpoint::check);
        Results results = new Results(arguments.out());
        results.prepare();
        Stack stack = assembly.stack(environment(events));
        try (LocalChain chain = LocalChain.start(stack, options(arguments, results))) {
            chain.addJobs(jobs);
            chain.put(events);
            boolean ended = drain(chain);
            int exitCode = finish(events.size(), chain.outcome(), results);
            return ended ? exitCode : FAILED;
        }
    }

    private boolean drain(LocalChain chain) {
        try {
            chain.drain();
            return true;
        } catch (EndlessDeliveryException e) {
            err.println("replay: " + e.getMessage());
            return false;
        }
    }

    private int finish(int events, Outcome outcome, Results results) throws IOException {
        results.write(outcome);
        out.print(Summary.of(events, outcome, results.folder()));
        return outcome.failed().isEmpty() ? HANDLED : FAILED;
    }

    /** Where the first event that says so happened: the stack pretends to be deployed there. */
    private static Environment environment(List<String> events) {
        return events.stream()
                .map(event -> EventView.of(event).environment())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Environment.DEFAULT);
    }

    private static ChainOptions options(Arguments arguments, Results results) {
        return ChainOptions.defaults(results.log())
                .withSettings(arguments.settings())
                .withBatchSize(arguments.batchSize())
                .withEndpoint(arguments.endpoint());
    }

    private int unusable(String message) {
        err.println("replay: " + message.strip().replaceAll("\\s*\\R\\s*", "; "));
        return UNUSABLE;
    }
}
