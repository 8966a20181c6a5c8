package dev.batchmonitor.local.aws.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An HTTP answer as it goes out. */
public final class WireAnswer {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    public WireAnswer(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = new LinkedHashMap<>(headers);
        this.body = body.clone();
    }

    /** An answer with the headers that every AWS service sends. */
    public static WireAnswer of(int status, String contentType, byte[] body) {
        Map<String, List<String>> headers = Map.of(
                "Content-Type",
                List.of(contentType),
                "x-amzn-RequestId",
                List.of(UUID.randomUUID().toString()));
        return new WireAnswer(status, headers, body);
    }

    public WireAnswer withHeader(String name, String value) {
        WireAnswer answer = new WireAnswer(status, headers, body);
        answer.headers.put(name, List.of(value));
        return answer;
    }

    public int status() {
        return status;
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public Map<String, List<String>> headers() {
        return Map.copyOf(headers);
    }

    public byte[] body() {
        return body.clone();
    }
}
