package dev.batchmonitor.benchmark;

import dev.batchmonitor.benchmark.result.Results;
import dev.batchmonitor.benchmark.result.ResultsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures. */
public final class Benchmark {
    private Benchmark() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(System.getProperty("batchmonitor.root")).normalize();
        Path folder = Files.createTempDirectory("benchmark");
        Results results = new Course(root, folder, args.length > 0 ? Extent.SHORT : Extent.FULL, System.out).run();
        new ResultsFile(Path.of("/tmp/w/pf/results.json")).write(results);
    }
}
