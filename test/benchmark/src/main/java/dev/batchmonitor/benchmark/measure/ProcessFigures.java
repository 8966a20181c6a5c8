package dev.batchmonitor.benchmark.measure;

import dev.batchmonitor.local.function.FunctionHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Linux says of a process.
 *
 * @param cpuMillis the CPU time it has used, all its threads together, in steps of 10
 * @param peakMegabytes the most memory it has had in RAM
 */
record ProcessFigures(double cpuMillis, double peakMegabytes) {
    /** Fields before the two of interest, after the name in parentheses; see proc(5). */
    private static final int USER_TIME = 11;

    private static final double MILLIS_PER_TICK = 10;
    private static final double BYTES_PER_KILOBYTE = 1_024;

    /** Of the one process of the function. */
    static ProcessFigures of(FunctionHost host) {
        return of(host.processes().get(0));
    }

    static ProcessFigures of(ProcessHandle process) {
        Path proc = Path.of("/proc", String.valueOf(process.pid()));
        try {
            return new ProcessFigures(cpu(proc), peak(proc));
        } catch (IOException e) {
            throw new UncheckedIOException("the figures of a process are read from /proc, which Linux has", e);
        }
    }

    private static double cpu(Path proc) throws IOException {
        String stat = Files.readString(proc.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1])) * MILLIS_PER_TICK;
    }

    private static double peak(Path proc) throws IOException {
        return Files.readAllLines(proc.resolve("status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * BYTES_PER_KILOBYTE / 1e6)
                .findFirst()
                .orElseThrow();
    }
}
