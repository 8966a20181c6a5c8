package dev.batchmonitor.function.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.batchmonitor.function.json.JsonReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What AWS answers to the calls that the function makes while it is primed, as its services write it. */
final class CannedAnswers {
    private static final JsonFactory JSON = new JsonFactory();

    /** A service names it in the path or in a header; SNS in the body. */
    private static final Pattern OPERATION = Pattern.compile("(?i)x-amz-target: \\w+\\.(\\w+)|^POST \\S*/(\\w+) ");

    private static final String EMPTY_CBOR_MAP = "\u00a0";

    private static final String CREDENTIALS = """
            {"AccessKeyId":"priming","SecretAccessKey":"priming","Token":"priming","Expiration":"2099-01-01T00:00:00Z"}""";

    private static final String LOG_LINES = """
            {"events":[{"timestamp":1795140000000,"message":"Traceback (most recent call last):","ingestionTime":1795140000000},
            {"timestamp":1795140000001,"message":"\\u001b[31mpassword=priming\\u001b[0m","ingestionTime":1795140000001}],
            "nextForwardToken":"f","nextBackwardToken":"b"}""";

    private static final String PUBLISHED = """
            <PublishBatchResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishBatchResult><Failed/>
            <Successful><member><Id>0</Id><MessageId>priming</MessageId></member></Successful></PublishBatchResult>
            <ResponseMetadata><RequestId>priming</RequestId></ResponseMetadata></PublishBatchResponse>""";

    private final String jobs;
    private final Map<String, String> items = new ConcurrentHashMap<>();
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();

    /** An answer, each byte of its body a character, with one header line more, or none. */
    record Answer(String type, String body, String header) {
        static Answer json(String body) {
            return new Answer("application/json", body, "");
        }
    }

    CannedAnswers(List<String> jobs) {
        this.jobs = "{\"jobs\":[" + String.join(",", jobs) + "]}";
    }

    /** The answer to a request. */
    Answer to(String head, String body) throws IOException {
        return switch (operation(head)) {
            case "credentials" -> Answer.json(CREDENTIALS);
            case "describejobs" -> Answer.json(jobs);
            case "GetLogEvents" -> Answer.json(LOG_LINES);
            case "PutMetricData" -> new Answer("application/cbor", EMPTY_CBOR_MAP, "smithy-protocol: rpc-v2-cbor\r\n");
            case "GetItem" -> get(body);
            case "BatchGetItem" -> getAll(body);
            case "PutItem" -> put(body);
            case "SendMessage" -> send(body);
            default -> new Answer("text/xml", PUBLISHED, "");
        };
    }

    List<String> takeSentMessages() {
        List<String> taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }

    void forget() {
        items.clear();
    }

    private Answer get(String body) throws IOException {
        String item = items.get(field(body, IncidentItem.KEY));
        return Answer.json(item == null ? "{}" : "{\"Item\":" + item + "}");
    }

    /** All that there are: who asked for fewer leaves the others. */
    private Answer getAll(String body) throws IOException {
        String table = String.join(
                "", JsonReader.ALL.object(body).object("RequestItems").names());
        return Answer.json("{\"Responses\":{\"" + table + "\":[" + String.join(",", items.values())
                + "]},\"UnprocessedKeys\":{}}");
    }

    private Answer put(String body) throws IOException {
        items.put(field(body, IncidentItem.KEY), field(body, "Item"));
        return Answer.json("{}");
    }

    private Answer send(String body) throws IOException {
        String message = String.valueOf(JsonReader.ALL.object(body).text("MessageBody"));
        sent.add(message);
        return Answer.json("{\"MessageId\":\"priming\",\"MD5OfMessageBody\":\"" + md5(message) + "\"}");
    }

    /** The SDK takes no answer without it. */
    private static String md5(String text) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    private static String operation(String head) {
        Matcher operation = OPERATION.matcher(head);
        if (operation.find()) {
            return String.valueOf(operation.group(operation.group(1) == null ? 2 : 1));
        }
        return head.startsWith("GET") ? "credentials" : "PublishBatch";
    }

    /** The value of the first field of that name, as JSON. */
    private static String field(String json, String name) throws IOException {
        StringWriter value = new StringWriter();
        try (JsonParser parser = JSON.createParser(json);
                JsonGenerator generator = JSON.createGenerator(value)) {
            while (parser.nextToken() != null) {
                if (name.equals(parser.currentName()) && parser.currentToken() != JsonToken.FIELD_NAME) {
                    generator.copyCurrentStructure(parser);
                    break;
                }
            }
        }
        return value.toString();
    }
}
