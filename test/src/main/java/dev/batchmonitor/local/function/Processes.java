package dev.batchmonitor.local.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The child processes of this JVM that must not outlive it, by the access key that each signs with. */
final class Processes implements AutoCloseable {
    private final Map<String, Process> running = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** Takes a process in; kills it at once if the end has already begun. */
    Process add(String accessKey, Process process) {
        running.values().removeIf(earlier -> !earlier.isAlive());
        running.put(accessKey, process);
        if (closed) {
            process.destroyForcibly();
        }
        return process;
    }

    List<ProcessHandle> running() {
        return running.values().stream()
                .filter(Process::isAlive)
                .map(Process::toHandle)
                .toList();
    }

    /** Ends one of them and returns when it is gone. */
    void kill(String accessKey) {
        kill(get(accessKey));
    }

    /** Stops one of them where it is, on systems that have signals; only killing it helps then. */
    void freeze(String accessKey) {
        Process process = get(accessKey);
        try {
            int failed = new ProcessBuilder("sh", "-c", "kill -STOP " + process.pid())
                    .start()
                    .waitFor();
            if (failed != 0) {
                throw new IllegalStateException("process " + process.pid() + " cannot be stopped");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping a process was interrupted", e);
        }
    }

    /** What those that are alive have used. */
    ProcessUsage usage() {
        return running.values().stream()
                .filter(Process::isAlive)
                .map(ProcessUsage::of)
                .reduce(ProcessUsage.NONE, ProcessUsage::and);
    }

    @Override
    public void close() {
        closed = true;
        running.values().forEach(Process::destroyForcibly);
        running.values().forEach(Processes::kill);
    }

    private Process get(String accessKey) {
        Process process = running.get(accessKey);
        if (process == null) {
            throw new IllegalStateException("no process of the function signs with " + accessKey);
        }
        return process;
    }

    private static void kill(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}
