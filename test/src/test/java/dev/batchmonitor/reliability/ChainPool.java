package dev.batchmonitor.reliability;

import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.template.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Several chains that work at the same time: most of what a function does when a call fails is to wait.
 *
 * @param beginning what each does first
 */
record ChainPool(int size, Stack stack, ChainOptions options, Consumer<LocalChain> beginning) {
    /** Does the work for each item, in one of the chains; begins with the first items. */
    <T, R> List<R> each(List<T> items, BiFunction<T, LocalChain, R> work) {
        Queue<T> waiting = new ConcurrentLinkedQueue<>(items);
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            List<CompletableFuture<List<R>>> workers = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> work(waiting, work), threads))
                    .limit(size)
                    .toList();
            return workers.stream().flatMap(worker -> worker.join().stream()).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private <T, R> List<R> work(Queue<T> waiting, BiFunction<T, LocalChain, R> work) {
        List<R> results = new ArrayList<>();
        try (LocalChain chain = LocalChain.start(stack, options)) {
            beginning.accept(chain);
            for (T item = waiting.poll(); item != null; item = waiting.poll()) {
                results.add(work.apply(item, chain));
            }
        }
        return results;
    }
}
