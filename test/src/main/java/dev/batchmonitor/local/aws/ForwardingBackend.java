package dev.batchmonitor.local.aws;

import dev.batchmonitor.local.aws.protocol.ApiCall;
import dev.batchmonitor.local.aws.protocol.AwsError;
import dev.batchmonitor.local.aws.protocol.WireAnswer;
import dev.batchmonitor.local.aws.protocol.WireRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.bootstrap.HttpRequester;
import org.apache.hc.core5.http.impl.bootstrap.RequesterBootstrap;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** Passes calls on, unchanged, to another server that speaks AWS's protocols. */
final class ForwardingBackend implements Backend {
    /** Belong to one connection, not to the message: the client sets its own. */
    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "content-length", "expect", "keep-alive", "transfer-encoding", "upgrade");

    private static final Timeout TIMEOUT = Timeout.ofSeconds(60);

    private final URI server;
    private final HttpHost host;
    private final HttpRequester client = RequesterBootstrap.bootstrap().create();

    ForwardingBackend(URI server) {
        if (server.getScheme() == null || server.getHost() == null) {
            throw new IllegalArgumentException(server + " is no endpoint: use a form like http://127.0.0.1:4566");
        }
        this.server = server;
        this.host = HttpHost.create(server);
    }

    @Override
    public WireAnswer answer(WireRequest request, ApiCall call) {
        try {
            return client.execute(host, forwarded(request), TIMEOUT, HttpCoreContext.create(), ForwardingBackend::read);
        } catch (IOException | HttpException e) {
            String message = "No answer from " + server + ": " + e;
            return call.protocol().error(call, new AwsError(503, "ServiceUnavailable", message));
        }
    }

    private ClassicHttpRequest forwarded(WireRequest request) {
        ClassicHttpRequest forwarded = new BasicClassicHttpRequest(
                request.method(), host, request.uri().toString());
        request.headers().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> forwarded.addHeader(name, value));
            }
        });
        if (request.body().length > 0) {
            // Its content type is among the headers.
            forwarded.setEntity(new ByteArrayEntity(request.body(), null));
        }
        return forwarded;
    }

    private static WireAnswer read(ClassicHttpResponse response) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
        }
        byte[] body = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
        return new WireAnswer(response.getCode(), headers, body);
    }

    @Override
    public void close() {
        client.close(CloseMode.GRACEFUL);
    }
}
