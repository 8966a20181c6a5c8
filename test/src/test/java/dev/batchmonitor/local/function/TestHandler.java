package dev.batchmonitor.local.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A function that does what the payload asks for. It needs nothing but itself, so that it can be packaged by a test. */
public final class TestHandler implements RequestStreamHandler {
    public TestHandler() {
        String problem = System.getenv("TEST_PROBLEM");
        if (problem != null) {
            throw new IllegalStateException(problem);
        }
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String payload = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        output.write(answer(payload, context).getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(String payload, Context context) throws IOException {
        if (payload.contains("please crash")) {
            Runtime.getRuntime().halt(3);
        }
        if (payload.contains("please throw")) {
            throw new IOException("asked to throw");
        }
        if (payload.contains("please hang")) {
            hang(context);
        }
        if (payload.contains("please log")) {
            context.getLogger().log("said by the handler");
        }
        TestCalls.answer(payload);
        if (payload.startsWith("getenv ")) {
            return String.valueOf(System.getenv(payload.substring(7)));
        }
        return payload.equals("cwd") ? Path.of("").toAbsolutePath().toString() : failures(payload);
    }

    private static void hang(Context context) throws IOException {
        try {
            Thread.sleep(context.getRemainingTimeInMillis() + 60_000L);
        } catch (InterruptedException e) {
            throw new IOException("nobody interrupts a function", e);
        }
    }

    private static String failures(String payload) {
        return Arrays.stream(payload.split("\\{\"messageId\":\""))
                .skip(1)
                .filter(message -> message.contains("poison"))
                .map(message -> "{\"itemIdentifier\":\"" + message.substring(0, message.indexOf('"')) + "\"}")
                .collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]}"));
    }
}
