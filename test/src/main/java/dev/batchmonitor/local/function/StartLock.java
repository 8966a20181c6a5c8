package dev.batchmonitor.local.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/**
 * Lets one function start at a time on this machine. The runtime interface client unpacks its native library to one
 * fixed path, where a second process that starts at the same moment would find half of it and crash. On AWS each
 * function has a machine of its own.
 */
final class StartLock {
    private static final Path FILE = Path.of(System.getProperty("java.io.tmpdir"), ".batch-job-monitor-start.lock");

    private StartLock() {}

    /** Starts when no other function is starting; synchronized, because a lock on a file is only for other processes. */
    static synchronized <T> T holding(Supplier<T> start) {
        try (FileChannel channel = FileChannel.open(FILE, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            return start.get();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + FILE, e);
        }
    }
}
