package dev.batchmonitor.local.function;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One execution environment of the function: a process that takes one invocation at a time. */
final class FunctionInstance implements AutoCloseable {
    /** What Lambda allows a function with SnapStart; the 10 seconds of others are too little for a busy workplace. */
    private static final Duration INIT_LIMIT = Duration.ofSeconds(130);

    private final RuntimeApi api;
    private final Process process;

    private FunctionInstance(RuntimeApi api, Process process) {
        this.api = api;
        this.process = process;
    }

    /**
     * Starts the process and waits until the function is initialised.
     *
     * @throws InitException with the function's own words if it refuses to start
     */
    static FunctionInstance start(RuntimeCommand command, Processes processes) {
        RuntimeApi api = RuntimeApi.start(command.function().arn());
        FunctionInstance instance = new FunctionInstance(api, processes.add(command.start(api.address())));
        try {
            instance.awaitInit();
            return instance;
        } catch (RuntimeException e) {
            instance.close();
            throw e;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Runs one invocation; afterwards the instance may be dead, as after a timeout. */
    InvocationResult invoke(Invocation invocation, Duration timeout) {
        api.invoke(invocation);
        CompletableFuture<InvocationResult> ended = process.onExit().thenApply(FunctionInstance::exited);
        try {
            return (InvocationResult)
                    CompletableFuture.anyOf(invocation.result(), ended).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            kill();
            return new InvocationResult.Failed(
                    "Sandbox.Timedout", "Task timed out after " + timeout.toSeconds() + " seconds");
        } catch (ExecutionException | InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public void close() {
        // The process first: without its server it would report a failure that is none.
        kill();
        api.close();
    }

    private void awaitInit() {
        CompletableFuture<Void> exit = process.onExit().thenCompose(this::exitedInInit);
        CompletableFuture<Void> error = api.initError().thenAccept(FunctionInstance::refuse);
        try {
            CompletableFuture.anyOf(api.ready(), error, exit).get(INIT_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new InitException("the function did not start within " + INIT_LIMIT.toSeconds() + " seconds");
        } catch (ExecutionException | InterruptedException e) {
            throw e.getCause() instanceof InitException refused ? refused : interrupted(e);
        }
    }

    /** The process ends itself after it has reported why: the report wins over the bare exit code. */
    private CompletableFuture<Void> exitedInInit(Process ended) {
        if (api.initError().isDone()) {
            return new CompletableFuture<>();
        }
        return CompletableFuture.failedFuture(
                new InitException("the function's process ended during init with exit code " + ended.exitValue()));
    }

    private static void refuse(InvocationResult.Failed error) {
        throw new InitException(error.message().isEmpty() ? error.type() : error.message());
    }

    private static InvocationResult exited(Process ended) {
        return new InvocationResult.Failed("Runtime.ExitError", "Runtime exited with exit status " + ended.exitValue());
    }

    private static RuntimeException interrupted(Exception cause) {
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new IllegalStateException("waiting for the function was interrupted", cause);
    }

    private void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
