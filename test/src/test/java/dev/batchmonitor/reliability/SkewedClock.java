package dev.batchmonitor.reliability;

import dev.batchmonitor.local.aws.protocol.ApiCall;
import dev.batchmonitor.local.aws.protocol.AwsError;
import dev.batchmonitor.local.aws.protocol.CallReader;
import dev.batchmonitor.local.aws.protocol.WireAnswer;
import dev.batchmonitor.local.aws.protocol.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;

/**
 * AWS where it is another time than here: what is signed more than five minutes before or after its own time is refused, and
 * every answer says what time it is there. The rest is passed on.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/signature-v4-troubleshooting.html">Signature expiration</a>
 */
final class SkewedClock implements AutoCloseable {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final DateTimeFormatter SIGNED =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Each connection has its own. */
    private static final Set<String> NOT_PASSED_ON =
            Set.of("host", "content-length", "connection", "expect", "transfer-encoding", "date", "upgrade");

    private final Duration ahead;
    private final AtomicInteger refused = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private volatile URI backend = URI.create("http://127.0.0.1");

    /** @param ahead how much later it is there; negative for earlier */
    SkewedClock(Duration ahead) {
        this.ahead = ahead;
        this.server = ServerBootstrap.bootstrap()
                .setLocalAddress(InetAddress.getLoopbackAddress())
                .setCanonicalHostName("127.0.0.1")
                .register("*", (request, response, context) -> send(answer(request), response))
                .create();
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What leads the function here: every service by itself, as the chain leads all the others. */
    Map<String, String> settings() {
        String endpoint = "http://127.0.0.1:" + server.getLocalPort();
        return List.of("BATCH", "CLOUDWATCH", "CLOUDWATCH_LOGS", "DYNAMODB", "SNS", "SQS").stream()
                .collect(Collectors.toMap(service -> "AWS_ENDPOINT_URL_" + service, service -> endpoint));
    }

    void passOnTo(URI endpoint) {
        backend = endpoint;
    }

    /** How many calls were refused for their time. */
    int refused() {
        return refused.get();
    }

    @Override
    public void close() {
        server.close(CloseMode.IMMEDIATE);
    }

    private WireAnswer answer(ClassicHttpRequest request) throws IOException {
        WireRequest read = read(request);
        Instant signed = Instant.from(SIGNED.parse(read.header("X-Amz-Date").orElseThrow()));
        if (Duration.between(signed, now()).abs().compareTo(TOLERANCE) <= 0) {
            return passOn(read);
        }
        refused.incrementAndGet();
        ApiCall call = CallReader.read(read);
        return call.protocol().error(call, new AwsError(403, "InvalidSignatureException", "Signature expired"));
    }

    private WireAnswer passOn(WireRequest request) throws IOException {
        HttpRequest.Builder passed = HttpRequest.newBuilder(backend.resolve(request.uri()))
                .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().entrySet().stream()
                .filter(header -> isPassedOn(header.getKey()))
                .forEach(header -> header.getValue().forEach(value -> passed.header(header.getKey(), value)));
        try {
            HttpResponse<byte[]> answer = client.send(passed.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new WireAnswer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void send(WireAnswer answer, ClassicHttpResponse response) {
        response.setCode(answer.status());
        answer.headers().forEach((name, values) -> {
            if (isPassedOn(name)) {
                values.forEach(value -> response.addHeader(name, value));
            }
        });
        response.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now().atOffset(ZoneOffset.UTC)));
        response.setEntity(new ByteArrayEntity(answer.body(), null));
    }

    private static WireRequest read(ClassicHttpRequest request) throws IOException {
        byte[] body = request.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(request.getEntity());
        Map<String, List<String>> headers = Arrays.stream(request.getHeaders())
                .collect(Collectors.groupingBy(
                        Header::getName, Collectors.mapping(Header::getValue, Collectors.toList())));
        return new WireRequest(request.getMethod(), URI.create(request.getRequestUri()), headers, body);
    }

    private static boolean isPassedOn(String header) {
        return !NOT_PASSED_ON.contains(header.toLowerCase(Locale.ROOT));
    }

    private Instant now() {
        return Instant.now().plus(ahead);
    }
}
