package dev.batchmonitor.local.function;

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
        Process process = running.get(accessKey);
        if (process == null) {
            throw new IllegalStateException("no process of the function signs with " + accessKey);
        }
        kill(process);
    }

    @Override
    public void close() {
        closed = true;
        running.values().forEach(Process::destroyForcibly);
        running.values().forEach(Processes::kill);
    }

    private static void kill(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}
