package dev.batchmonitor.local.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What processes of a function have used since they started.
 *
 * @param cpu of all of them together; zero where the system does not tell
 * @param peakMemory the most that one of them had resident at once, in bytes; zero where the system does not tell
 */
public record ProcessUsage(Duration cpu, long peakMemory) {
    static final ProcessUsage NONE = new ProcessUsage(Duration.ZERO, 0);

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");
    private static final long KILOBYTE = 1024;

    static ProcessUsage of(Process process) {
        return new ProcessUsage(process.info().totalCpuDuration().orElse(Duration.ZERO), peakMemory(process.pid()));
    }

    ProcessUsage and(ProcessUsage other) {
        return new ProcessUsage(cpu.plus(other.cpu), Math.max(peakMemory, other.peakMemory));
    }

    /** As {@code /proc} of Linux says it. */
    private static long peakMemory(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            Matcher peak = PEAK.matcher(Files.readString(status));
            return peak.find() ? Long.parseLong(peak.group(1)) * KILOBYTE : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " has just ended", e);
        }
    }
}
