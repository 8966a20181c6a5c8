package dev.batchmonitor.local.function;

import dev.batchmonitor.local.template.FunctionDefinition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * AWS Lambda for one function: keeps its processes, starts a new one after a timeout or a crash, and ends all of them on
 * {@link #close()} or when this JVM ends.
 */
public final class FunctionHost implements AutoCloseable {
    private final Duration timeout;
    private final Duration grace;
    private final TaskRoot root;
    private final RuntimeCommand command;
    private final Semaphore places;
    private final Processes processes = new Processes();
    private final Queue<FunctionInstance> idle = new ConcurrentLinkedQueue<>();
    private final AtomicLong requests = new AtomicLong();
    private final Thread atShutdown = new Thread(this::end, "end-function");

    private FunctionHost(FunctionDefinition function, HostSettings settings) {
        this.timeout = function.timeout();
        this.grace = settings.grace();
        this.root = TaskRoot.of(function.code());
        this.command = new RuntimeCommand(function, root, settings);
        this.places = new Semaphore(settings.instances());
        Runtime.getRuntime().addShutdownHook(atShutdown);
    }

    /**
     * Unpacks the function and starts its first process.
     *
     * @throws InitException with the function's own words if it refuses to start
     */
    public static FunctionHost start(FunctionDefinition function, HostSettings settings) {
        FunctionHost host = new FunctionHost(function, settings);
        try {
            host.prepare();
            return host;
        } catch (RuntimeException e) {
            host.close();
            throw e;
        }
    }

    /** Unpacks the function; its first process starts with the first invocation. */
    public static FunctionHost unpack(FunctionDefinition function, HostSettings settings) {
        return new FunctionHost(function, settings);
    }

    /**
     * Starts a process, so that an invocation finds it initialised.
     *
     * @throws InitException with the function's own words if it refuses to start
     */
    public void prepare() {
        idle.add(newInstance());
    }

    /** Invokes the function and waits for the result; waits for a free instance first, or starts one. */
    public InvocationResult invoke(String payload) {
        places.acquireUninterruptibly();
        try {
            return invokeIn(instance(), payload);
        } catch (InitException e) {
            return new InvocationResult.Failed("Runtime.InitError", String.valueOf(e.getMessage()));
        } finally {
            places.release();
        }
    }

    /**
     * Kills the process that signs with this access key, as AWS Lambda does when its memory runs out, and returns when it
     * is gone. Its invocation has failed then, and the next one gets a new process.
     *
     * @throws IllegalStateException if there is no such process
     */
    public void kill(String accessKeyId) {
        processes.kill(accessKeyId);
    }

    /**
     * Freezes the process that signs with this access key, which then runs into the function's timeout.
     *
     * @throws IllegalStateException if there is no such process
     */
    public void freeze(String accessKeyId) {
        processes.freeze(accessKeyId);
    }

    /** What the function's processes have used so far. */
    public ProcessUsage usage() {
        return processes.usage();
    }

    /** The processes of the function that run now. */
    public List<ProcessHandle> processes() {
        return processes.running();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atShutdown);
        end();
    }

    private InvocationResult invokeIn(FunctionInstance instance, String payload) {
        String id = "request/" + requests.getAndIncrement();
        String requestId =
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
        Invocation invocation =
                new Invocation(requestId, payload, Instant.now().plus(timeout), new CompletableFuture<>());
        InvocationResult result = instance.invoke(invocation, timeout, grace);
        if (instance.isAlive()) {
            idle.add(instance);
        } else {
            instance.close();
        }
        return result;
    }

    private FunctionInstance instance() {
        for (FunctionInstance next = idle.poll(); next != null; next = idle.poll()) {
            if (next.isAlive()) {
                return next;
            }
            next.close();
        }
        return newInstance();
    }

    private FunctionInstance newInstance() {
        return FunctionInstance.start(command, processes);
    }

    private void end() {
        processes.close();
        idle.forEach(FunctionInstance::close);
        root.close();
    }
}
