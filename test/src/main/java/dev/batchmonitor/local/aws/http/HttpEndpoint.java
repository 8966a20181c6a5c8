package dev.batchmonitor.local.aws.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.batchmonitor.local.aws.protocol.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server on a free port of the loopback address, one thread per request in flight. Start the JVM with {@code
 * -Dsun.net.httpserver.nodelay=true}, or each answer takes 40 ms longer.
 */
public final class HttpEndpoint implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;

    private HttpEndpoint(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    public static HttpEndpoint start(RequestHandler handler) {
        return start(handler, null);
    }

    /**
     * Starts it.
     *
     * @param tls what encrypts connections; null for plain HTTP
     */
    public static HttpEndpoint start(RequestHandler handler, @Nullable SSLContext tls) {
        try {
            HttpServer server = server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), tls);
            ExecutorService threads = Executors.newCachedThreadPool(HttpEndpoint::daemon);
            server.createContext("/", exchange -> handler.handle(read(exchange), new ExchangeResponder(exchange)));
            server.setExecutor(threads);
            server.start();
            return new HttpEndpoint(server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException("No port of the loopback address could be opened", e);
        }
    }

    private static HttpServer server(InetSocketAddress address, @Nullable SSLContext tls) throws IOException {
        if (tls == null) {
            return HttpServer.create(address, 0);
        }
        HttpsServer server = HttpsServer.create(address, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    /** An endpoint left open must not keep a JVM alive. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "local-aws");
        thread.setDaemon(true);
        return thread;
    }

    private static WireRequest read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        return new WireRequest(
                exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body);
    }

    /** {@code http://127.0.0.1:port}, or {@code https}. */
    public URI uri() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
