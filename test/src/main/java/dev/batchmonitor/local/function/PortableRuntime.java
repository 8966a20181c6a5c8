package dev.batchmonitor.local.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The main class of {@link RuntimeKind#PORTABLE}: takes invocations from the Runtime API and hands them to the handler. */
final class PortableRuntime {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    private PortableRuntime(String base) {
        this.base = base;
    }

    /**
     * Runs until the Runtime API says no more.
     *
     * @param args the handler, as {@code package.Class} or {@code package.Class::handleRequest}
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        String address = System.getenv("AWS_LAMBDA_RUNTIME_API");
        new PortableRuntime("http://" + address + "/2018-06-01/runtime").run(args[0]);
    }

    private void run(String handlerName) throws IOException, InterruptedException {
        RequestStreamHandler handler;
        try {
            handler = HandlerLoader.load(handlerName, Path.of(""));
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            post("/init/error", String.valueOf(e.getMessage()));
            System.exit(1);
            return;
        }
        HttpResponse<String> next = get("/invocation/next");
        while (next.statusCode() == 200) {
            invoke(handler, next.body(), PortableContext.of(next.headers()));
            next = get("/invocation/next");
        }
    }

    private void invoke(RequestStreamHandler handler, String payload, PortableContext context)
            throws IOException, InterruptedException {
        ByteArrayInputStream input = new ByteArrayInputStream(payload.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            handler.handleRequest(input, output, context);
        } catch (IOException | RuntimeException e) {
            post("/invocation/" + context.requestId() + "/error", e.toString());
            return;
        }
        post("/invocation/" + context.requestId() + "/response", output.toString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        http.send(request, HttpResponse.BodyHandlers.discarding());
    }
}
