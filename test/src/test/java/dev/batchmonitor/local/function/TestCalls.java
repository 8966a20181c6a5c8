package dev.batchmonitor.local.function;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls of {@link TestHandler}, made without an SDK, which its package does not have. */
final class TestCalls {
    private static final Pattern QUEUE = Pattern.compile("\"eventSourceARN\":\"[^\"]*:([^:\"]+)\"");
    private static final Pattern JOB = Pattern.compile("please (tell|repeat) (\\w+)");
    private static final Pattern CLOSING = Pattern.compile("\"body\":\"(closing \\w+)");
    private static final int QUARTER_OF_AN_HOUR = 900;

    private TestCalls() {}

    /** Publishes what jobs ask to be told, and once more when the message comes that this sends to the own queue. */
    static void answer(String payload) throws IOException {
        for (Matcher job = JOB.matcher(payload); job.find(); ) {
            if (job.group(1).equals("tell")) {
                publish("first " + job.group(2));
            }
            String later = job.group(1).equals("tell") ? "closing " + job.group(2) : job.group();
            send(payload, later);
        }
        for (Matcher closing = CLOSING.matcher(payload); closing.find(); ) {
            publish(closing.group(1));
        }
    }

    private static void send(String payload, String body) throws IOException {
        Matcher queue = QUEUE.matcher(payload);
        if (queue.find()) {
            String json = """
                    {"QueueUrl":"https://sqs/%s","MessageBody":"%s","DelaySeconds":%d}""".formatted(queue.group(1), body, QUARTER_OF_AN_HOUR);
            post("sqs", "application/x-amz-json-1.0", "AmazonSQS.SendMessage", json);
        }
    }

    private static void publish(String message) throws IOException {
        String form = "Action=Publish&TopicArn=" + encoded(System.getenv("TOPIC")) + "&Message=" + encoded(message);
        post("sns", "application/x-www-form-urlencoded", "", form);
    }

    private static void post(String service, String contentType, String target, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getenv("AWS_ENDPOINT_URL")))
                .header("Authorization", "Credential=test/20260115/us-east-1/" + service + "/aws4_request")
                .header("Content-Type", contentType)
                .header("X-Amz-Target", target)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(answer.body());
            }
        } catch (InterruptedException e) {
            throw new IOException("nobody interrupts a function", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
