package dev.batchmonitor.local.function;

import java.nio.file.Path;
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
    private final Path log;

    private FunctionInstance(RuntimeApi api, Process process, Path log) {
        this.api = api;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts the process and waits until the function is initialised.
     *
     * @throws InitException with the function's own words if it refuses to start
     */
    static FunctionInstance start(RuntimeCommand command, Processes processes) {
        return StartLock.holding(() -> startAlone(command, processes));
    }

    private static FunctionInstance startAlone(RuntimeCommand command, Processes processes) {
        RuntimeApi api = RuntimeApi.start(command.function().arn());
        String accessKey = ContainerCredentials.accessKey(api.address());
        api.beforeResponse(() -> crashes(accessKey, command.settings(), processes));
        Process process = processes.add(accessKey, command.start(api.address()));
        FunctionInstance instance =
                new FunctionInstance(api, process, command.settings().log());
        try {
            instance.awaitInit();
            return instance;
        } catch (RuntimeException e) {
            instance.close();
            throw e;
        }
    }

    private static boolean crashes(String accessKey, HostSettings settings, Processes processes) {
        boolean crash = settings.crash().getAsBoolean();
        if (crash) {
            processes.kill(accessKey);
        }
        return crash;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Runs one invocation; afterwards the instance may be dead, as after a timeout. */
    InvocationResult invoke(Invocation invocation, Duration timeout, Duration grace) {
        api.invoke(invocation);
        CompletableFuture<InvocationResult> ended = process.onExit().thenApply(FunctionInstance::exited);
        try {
            return (InvocationResult) CompletableFuture.anyOf(invocation.result(), ended)
                    .get(timeout.plus(grace).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            kill();
            return new InvocationResult.Failed(
                    "Sandbox.Timedout", "Task timed out after %d.00 seconds".formatted(timeout.toSeconds()));
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
            throw new InitException("it did not start within " + INIT_LIMIT.toSeconds() + " seconds");
        } catch (ExecutionException | InterruptedException e) {
            throw e.getCause() instanceof InitException refused ? refused : interrupted(e);
        }
    }

    /** The process ends itself after it has reported why: the report wins over the bare exit code. */
    private CompletableFuture<Void> exitedInInit(Process ended) {
        if (api.initError().isDone()) {
            return new CompletableFuture<>();
        }
        return CompletableFuture.failedFuture(new InitException(
                "its process ended during init with exit code " + ended.exitValue() + ", see " + log));
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
