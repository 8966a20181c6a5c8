package dev.batchmonitor.local.aws;

import dev.batchmonitor.local.aws.protocol.ApiCall;
import dev.batchmonitor.local.aws.protocol.AwsError;
import dev.batchmonitor.local.aws.protocol.WireAnswer;
import dev.batchmonitor.local.aws.protocol.WireRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;

/** Passes calls on, unchanged, to another server that speaks AWS's protocols. */
final class ForwardingBackend implements Backend {
    /** The client frames the body and keeps its connections itself. */
    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "content-length", "expect", "keep-alive", "transfer-encoding", "upgrade");

    static {
        // The signature covers the Host header, so it has to arrive as it was signed. Read once, by the first client.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final URI server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ForwardingBackend(URI server) {
        this.server = server;
    }

    @Override
    public WireAnswer answer(WireRequest request, ApiCall call) {
        try {
            HttpResponse<byte[]> response = client.send(forwarded(request), BodyHandlers.ofByteArray());
            return new WireAnswer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            return unavailable(call, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unavailable(call, "interrupted");
        }
    }

    private HttpRequest forwarded(WireRequest request) {
        HttpRequest.Builder forwarded = HttpRequest.newBuilder(target(request.uri()))
                .method(request.method(), BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> forwarded.header(name, value));
            }
        });
        return forwarded.build();
    }

    private URI target(URI uri) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(server.getScheme() + "://" + server.getAuthority() + uri.getRawPath() + query);
    }

    private WireAnswer unavailable(ApiCall call, String reason) {
        String message = "No answer from " + server + ": " + reason;
        return call.protocol().error(call, new AwsError(503, "ServiceUnavailable", message));
    }
}
