package dev.batchmonitor.local.chain;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The threads that poll the queue at the same time. */
final class Pollers implements AutoCloseable {
    private final int number;
    private final ExecutorService threads;

    Pollers(int number) {
        this.number = number;
        this.threads = Executors.newFixedThreadPool(number);
    }

    /** Runs the work in every thread and waits for all of them. */
    void run(Runnable work) {
        Callable<Object> call = Executors.callable(work);
        try {
            List<Future<Object>> running = threads.invokeAll(Collections.nCopies(number, call));
            for (Future<Object> future : running) {
                future.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("polling was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof EndlessDeliveryException endless
                    ? endless
                    : new IllegalStateException("polling failed", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
