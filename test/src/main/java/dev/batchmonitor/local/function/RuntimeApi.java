package dev.batchmonitor.local.function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;

/**
 * The HTTP interface through which one runtime process gets its invocations.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Using the Lambda runtime API</a>
 */
final class RuntimeApi implements AutoCloseable {
    private static final String RUNTIME = "/2018-06-01/runtime";

    private final String functionArn;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(RuntimeApi::daemon);
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> running = new ConcurrentHashMap<>();
    private final CompletableFuture<InvocationResult.Failed> initError = new CompletableFuture<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile BooleanSupplier responseLost = () -> false;

    private RuntimeApi(String functionArn, HttpServer server) {
        this.functionArn = functionArn;
        this.server = server;
        server.setExecutor(threads);
        on(RUNTIME + "/invocation/next", this::next);
        on(RUNTIME + "/invocation/", this::finish);
        on(RUNTIME + "/init/error", this::initError);
        on(RUNTIME + "/restore/next", exchange -> reply(exchange, 200, ""));
        on(RUNTIME + "/restore/error", this::initError);
        on(ContainerCredentials.PATH, new ContainerCredentials(address()));
    }

    static RuntimeApi start(String functionArn) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            RuntimeApi api = new RuntimeApi(functionArn, server);
            server.start();
            return api;
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free on the loopback interface", e);
        }
    }

    /** What the runtime finds in {@code AWS_LAMBDA_RUNTIME_API}. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Asks this before each response: true if the process has just died and has posted nothing. */
    void beforeResponse(BooleanSupplier lost) {
        responseLost = lost;
    }

    /** Completes when the function is initialised and asks for work. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Completes when the function reports that it cannot start. */
    CompletableFuture<InvocationResult.Failed> initError() {
        return initError;
    }

    void invoke(Invocation invocation) {
        waiting.add(invocation);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }

    private void next(HttpExchange exchange) throws IOException {
        ready.complete(null);
        try {
            Invocation invocation = waiting.take();
            running.put(invocation.requestId(), invocation);
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
            exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", functionArn);
            exchange.getResponseHeaders()
                    .set(
                            "Lambda-Runtime-Deadline-Ms",
                            Long.toString(invocation.deadline().toEpochMilli()));
            reply(exchange, 200, invocation.payload());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private void finish(HttpExchange exchange) throws IOException {
        String[] path =
                exchange.getRequestURI().getPath().substring(RUNTIME.length()).split("/", -1);
        String body = body(exchange);
        Invocation invocation = path.length == 4 ? running.remove(path[2]) : null;
        if (invocation == null) {
            reply(exchange, 400, "{\"errorType\":\"InvalidRequestID\"}");
            return;
        }
        boolean isResponse = path[3].equals("response");
        if (isResponse && responseLost.getAsBoolean()) {
            exchange.close();
            return;
        }
        reply(exchange, 202, "{\"status\":\"OK\"}");
        invocation.result().complete(isResponse ? new InvocationResult.Answered(body) : ErrorReport.read(body));
    }

    private void initError(HttpExchange exchange) throws IOException {
        String body = body(exchange);
        reply(exchange, 202, "{\"status\":\"OK\"}");
        initError.complete(ErrorReport.read(body));
    }

    private void on(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "lambda-runtime-api");
        thread.setDaemon(true);
        return thread;
    }
}
