package dev.batchmonitor.local.aws.http;

import com.sun.net.httpserver.HttpExchange;
import dev.batchmonitor.local.aws.protocol.WireAnswer;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** Ends one exchange of the JDK's HTTP server. */
record ExchangeResponder(HttpExchange exchange) implements Responder {
    /** The server frames the body itself. */
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding", "connection", "date");

    private static final long NO_BODY = -1;

    @Override
    public void send(WireAnswer answer) throws IOException {
        byte[] body = answer.body();
        sendHeaders(answer, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void sendHalf(WireAnswer answer) throws IOException {
        byte[] body = answer.body();
        sendHeaders(answer, body.length);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    @Override
    public void hangUp() {
        exchange.close();
    }

    private void sendHeaders(WireAnswer answer, int length) throws IOException {
        answer.headers().forEach((name, values) -> {
            if (!FRAMING.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        exchange.sendResponseHeaders(answer.status(), length == 0 ? NO_BODY : length);
    }
}
