package dev.batchmonitor.benchmark.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What {@code cdk synth} runs: the app of this project, and one with nothing in it, with the same libraries and options.
 *
 * @param root of the repository
 * @param folder for what is synthesised
 */
public record Synthesis(Path root, Path folder) {
    /** The app of this project. */
    public static final String APP = "the app";

    /** The one with nothing in it. */
    public static final String EMPTY = "an empty app";

    private static final String MAIN = "dev.batchmonitor.cdk.app.BatchMonitorApp";

    /** Until the app has ended, and with it the process in which the CDK runs. */
    public record Result(String name, Series wallMillis) {}

    /** In turns, after one round that fills the caches. */
    public List<Result> run(int rounds) {
        List<Double> app = new ArrayList<>();
        List<Double> empty = new ArrayList<>();
        for (int round = -1; round < rounds; round++) {
            double ours = synthesise(MAIN);
            double nothing = synthesise(EmptyApp.class.getName());
            if (round >= 0) {
                app.add(ours);
                empty.add(nothing);
            }
        }
        return List.of(new Result(APP, new Series(app)), new Result(EMPTY, new Series(empty)));
    }

    private double synthesise(String mainClass) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments(mainClass));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("synth.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "CDK_OUTDIR",
                        folder.resolve("cdk.out").toString(),
                        "JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION",
                        "20"));
        try {
            long begin = System.nanoTime();
            int exitCode = builder.start().waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException(mainClass + " failed: see " + folder.resolve("synth.log"));
            }
            return (System.nanoTime() - begin) / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run java", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** As cdk.json has the app started, with the main class in the place of the app's. */
    private List<String> arguments(String mainClass) {
        try (Stream<String> lines = Files.lines(root.resolve("infra/target/cdk-app.args"))) {
            String own = root.resolve("test/benchmark/target/classes")
                    .toAbsolutePath()
                    .toString();
            return lines.map(line -> line.startsWith("\"") ? line.replace("\"", "") + ":" + own : line)
                    .map(line -> line.equals(MAIN) ? mainClass : line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("build the app first", e);
        }
    }
}
