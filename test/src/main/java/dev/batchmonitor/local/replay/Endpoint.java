package dev.batchmonitor.local.replay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** The address of another AWS-compatible server. */
final class Endpoint {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Endpoint() {}

    /** @throws InputException if it is no address of an HTTP server */
    static URI parse(String value) {
        try {
            URI uri = URI.create(value);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new InputException("--endpoint " + value + ": is not a URL: " + e.getMessage(), e);
        }
        throw new InputException("--endpoint " + value + ": must be a URL such as http://localhost:4566");
    }

    /** @throws InputException if nobody listens there */
    static void check(URI endpoint) {
        int port = endpoint.getPort() >= 0
                ? endpoint.getPort()
                : endpoint.getScheme().equals("https") ? 443 : 80;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.getHost(), port), (int) PATIENCE.toMillis());
        } catch (IOException e) {
            throw new InputException("--endpoint " + endpoint + ": cannot be reached: " + e.getMessage(), e);
        }
    }
}
