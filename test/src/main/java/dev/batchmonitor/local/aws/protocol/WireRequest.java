package dev.batchmonitor.local.aws.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** An HTTP request as it arrived: nothing decoded, nothing left out. */
public final class WireRequest {
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/]+)/\\d{8}/([^/]+)/");

    private final String method;
    private final URI uri;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    public WireRequest(String method, URI uri, Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        this.uri = uri;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.body = body.clone();
    }

    public String method() {
        return method;
    }

    /** Path and query, without a host. */
    public URI uri() {
        return uri;
    }

    public Map<String, List<String>> headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The access key that the request is signed with. */
    public Optional<String> accessKeyId() {
        return credential(1);
    }

    /** The Region that the request is signed for. */
    public Optional<String> region() {
        return credential(2);
    }

    private Optional<String> credential(int part) {
        Matcher credential = CREDENTIAL.matcher(header("Authorization").orElse(""));
        return credential.find() ? Optional.of(credential.group(part)) : Optional.empty();
    }

    /** The body with its content encoding undone. */
    public byte[] decodedBody() throws IOException {
        if (!header("Content-Encoding").orElse("").contains("gzip")) {
            return body();
        }
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unzipped.readAllBytes();
        }
    }

    public String decodedText() throws IOException {
        return new String(decodedBody(), StandardCharsets.UTF_8);
    }
}
