package dev.batchmonitor.function.failure;

import java.util.Map;

/** The signals of Linux that end a process with exit code 128 + n. */
final class Signal {
    private static final int OFFSET = 128;
    private static final Map<Integer, String> NAMES = Map.of(
            1, "SIGHUP", 2, "SIGINT", 3, "SIGQUIT", 4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL",
            11, "SIGSEGV", 15, "SIGTERM");

    private Signal() {}

    static String name(int exitCode) {
        int number = exitCode - OFFSET;
        return NAMES.getOrDefault(number, "signal " + number);
    }
}
