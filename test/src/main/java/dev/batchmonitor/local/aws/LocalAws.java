package dev.batchmonitor.local.aws;

import dev.batchmonitor.local.aws.http.HttpEndpoint;
import java.net.URI;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A running local AWS. Point an AWS SDK at it with {@code AWS_ENDPOINT_URL} or {@code endpointOverride}; any credentials do.
 *
 * <pre>{@code
 * LocalServices services = new LocalServices(clock);
 * try (LocalAws aws = LocalAws.start(services)) {
 *     URI endpoint = aws.endpoint();
 *     ...
 *     Map<String, Integer> calls = aws.log().counts();
 * }
 * }</pre>
 */
public final class LocalAws implements AutoCloseable {
    private final Backend backend;
    private final CallLog log;
    private final HttpEndpoint endpoint;

    private LocalAws(Backend backend, Faults faults, Callers callers) {
        this(backend, faults, callers, null);
    }

    private LocalAws(Backend backend, Faults faults, Callers callers, @Nullable SSLContext tls) {
        this.backend = backend;
        this.log = new CallLog();
        this.endpoint = HttpEndpoint.start(new Gateway(backend, faults, callers, log), tls);
    }

    /** Starts an endpoint that the services in this JVM answer. */
    public static LocalAws start(LocalServices services) {
        return start(services, Faults.none());
    }

    /**
     * Starts an endpoint that the services in this JVM answer over TLS.
     *
     * @param tls with a certificate for {@code 127.0.0.1} that the caller trusts
     */
    public static LocalAws start(LocalServices services, SSLContext tls) {
        return new LocalAws(new LocalBackend(services.operations()), Faults.none(), Callers.unknown(), tls);
    }

    /** Starts an endpoint that the services in this JVM answer, and where calls go wrong as told. */
    public static LocalAws start(LocalServices services, Faults faults) {
        return start(services, faults, Callers.unknown());
    }

    /** As {@link #start(LocalServices, Faults)}, with callers that a fault can kill. */
    public static LocalAws start(LocalServices services, Faults faults, Callers callers) {
        return new LocalAws(new LocalBackend(services.operations()), faults, callers);
    }

    /**
     * Starts an endpoint that passes every call on, unchanged, to another server that speaks AWS's protocols, and only
     * keeps the log. A server that does not answer is a 503 for the caller.
     *
     * @param server scheme, host and port of the server; its path is not used
     */
    public static LocalAws forwardingTo(URI server) {
        return new LocalAws(new ForwardingBackend(server), Faults.none(), Callers.unknown());
    }

    /**
     * As {@link #forwardingTo(URI)}, with calls that go wrong before they reach the server. Calls of Amazon SQS stay here:
     * the caller's queue is in this JVM, and nobody would poll one at the server.
     */
    public static LocalAws forwardingTo(URI server, LocalServices services, Faults faults, Callers callers) {
        Backend here = new LocalBackend(services.operations());
        return new LocalAws(new QueueBackend(here, new ForwardingBackend(server)), faults, callers);
    }

    /** {@code http://127.0.0.1:port}, or {@code https}. */
    public URI endpoint() {
        return endpoint.uri();
    }

    /** What passed so far. */
    public CallLog log() {
        return log;
    }

    @Override
    public void close() {
        endpoint.close();
        backend.close();
    }
}
