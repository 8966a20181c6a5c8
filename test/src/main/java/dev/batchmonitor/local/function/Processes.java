package dev.batchmonitor.local.function;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The child processes of this JVM that must not outlive it. */
final class Processes implements AutoCloseable {
    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Takes a process in; kills it at once if the end has already begun. */
    Process add(Process process) {
        running.removeIf(earlier -> !earlier.isAlive());
        running.add(process);
        if (closed) {
            process.destroyForcibly();
        }
        return process;
    }

    @Override
    public void close() {
        closed = true;
        running.forEach(Process::destroyForcibly);
        running.forEach(process -> process.onExit().join());
    }
}
