package dev.batchmonitor.benchmark.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.util.VersionInfo;

/**
 * What was measured on, and with what.
 *
 * @param processor its name
 * @param cores that the JVM may use
 * @param gigabytes of memory
 * @param system kernel and architecture
 * @param java the JVM, of all functions as well
 * @param sdk version of the AWS SDK
 * @param loadBefore processes that wanted to run in the minute before: more than 0 says that others were at work
 */
public record Machine(
        String processor, int cores, long gigabytes, String system, String java, String sdk, double loadBefore) {
    private static final double KILOBYTES_PER_GIGABYTE = 1 << 20;

    /** This one, now. */
    public static Machine here() {
        return new Machine(
                line("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                Math.round(Double.parseDouble(
                                line("/proc/meminfo", "MemTotal", "0").replaceAll("\\D", ""))
                        / KILOBYTES_PER_GIGABYTE),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                System.getProperty("java.vendor.version", System.getProperty("java.vendor")) + ", " + Runtime.version(),
                VersionInfo.SDK_VERSION,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** In one line of words. */
    public String text() {
        return "%s, %d cores, %d GB, %s; Java %s; AWS SDK %s; load before: %.1f"
                .formatted(processor, cores, gigabytes, system, java, sdk, loadBefore);
    }

    private static String line(String file, String name, String otherwise) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmark reads /proc, which Linux has", e);
        }
    }
}
