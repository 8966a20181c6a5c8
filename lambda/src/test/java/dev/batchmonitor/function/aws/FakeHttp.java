package dev.batchmonitor.function.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/** An HTTP client of the SDK that asks a test. */
record FakeHttp(Service service) implements SdkHttpClient {
    /** What answers. */
    @FunctionalInterface
    interface Service {
        Answer answer(SdkHttpRequest request, String body) throws IOException;
    }

    /** An answer of a service that speaks JSON, or its refusal. */
    record Answer(int status, String errorType, String body) {
        static Answer json(String body) {
            return new Answer(200, "", body);
        }

        static Answer refusal(int status, String errorType) {
            return new Answer(status, errorType, "{}");
        }
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return response(service.answer(request.httpRequest(), body(request)));
            }

            @Override
            public void abort() {
                throw new AssertionError("no test takes that long");
            }
        };
    }

    private static String body(HttpExecuteRequest request) throws IOException {
        if (request.contentStreamProvider().isEmpty()) {
            return "";
        }
        try (InputStream in = request.contentStreamProvider().get().newStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpExecuteResponse response(Answer answer) {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        return HttpExecuteResponse.builder()
                .response(SdkHttpFullResponse.builder()
                        .statusCode(answer.status())
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Content-Length", String.valueOf(body.length))
                        .putHeader("x-amzn-ErrorType", answer.errorType())
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    @Override
    public void close() {
        throw new AssertionError("the client belongs to the execution environment");
    }
}
