package dev.batchmonitor.reliability;

import static dev.batchmonitor.reliability.HostileEvent.attempt;
import static dev.batchmonitor.reliability.HostileEvent.beside;
import static dev.batchmonitor.reliability.HostileEvent.failure;
import static dev.batchmonitor.reliability.HostileEvent.kept;
import static dev.batchmonitor.reliability.HostileEvent.nested;
import static dev.batchmonitor.reliability.HostileEvent.told;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Messages that are large, deep or malformed. */
final class HostileEvents {
    private static final String LARGE = "\"" + "x".repeat(900_000) + "\"";

    /** The texts of a job of which something is made: lines, links, names of dimensions, keys. */
    static final List<String> TEXTS =
            List.of("jobName", "jobId", "jobArn", "jobQueue", "jobDefinition", "statusReason", "nodeName");

    private HostileEvents() {}

    static Stream<HostileEvent> all() {
        return Stream.of(noEvents(), nestedEvents(), large(), many(), numbers(), names())
                .flatMap(events -> events);
    }

    private static Stream<HostileEvent> noEvents() {
        return Stream.of(
                        "",
                        " ",
                        "[]",
                        "17",
                        "true",
                        "null",
                        "\"text\"",
                        "{} {}",
                        "{\"detail\":}",
                        "{\"detail\":NaN}",
                        "{\"detail\":-Infinity}",
                        "{\"a\":\"\u0000\"}",
                        "\uFFFD\uFFFD{",
                        "\uFEFF\uFEFF{}")
                .map(body -> kept("no event: " + body.replaceAll("[^ -~]", "?"), body));
    }

    private static Stream<HostileEvent> nestedEvents() {
        return Stream.of(
                kept("half an event", failure().substring(0, failure().length() / 2)),
                kept("an event and more", failure() + "x"),
                kept("a hundred thousand arrays", "[".repeat(100_000)),
                told("too deep where nothing is read", "parameters", nested(100_000))
                        .andKept(),
                told("too deep where attempts are read", "attempts", nested(100_000))
                        .andKept(),
                told("deep where nothing is read", "parameters", nested(900)),
                told("deep where attempts are read", "attempts", nested(900)));
    }

    private static Stream<HostileEvent> large() {
        return Stream.of(
                        TEXTS.stream().map(field -> told("a large " + field, field, LARGE)),
                        Stream.of(
                                attempt("a large reason", "\"container\":{\"reason\":" + LARGE + "}"),
                                attempt("a large log stream", "\"container\":{\"logStreamName\":" + LARGE + "}"),
                                beside("a large Region", "region", LARGE),
                                beside("a large account", "account", LARGE),
                                beside("a large time", "time", LARGE),
                                beside("a large resource", "resources", "[" + LARGE + "]"),
                                told("a large name of a field", "x".repeat(900_000), "1")
                                        .andKept()))
                .flatMap(events -> events);
    }

    private static Stream<HostileEvent> many() {
        return Stream.of(
                told("many empty arrays", "parameters", HostileEvent.many("[]", 300_000)),
                told("many attempts", "attempts", HostileEvent.many("{}", 300_000)),
                attempt(
                        "many containers",
                        "\"taskProperties\":[{\"containers\":" + HostileEvent.many("{\"exitCode\":1}", 60_000) + "}]"),
                told("many dependencies", "dependsOn", HostileEvent.many("{\"jobId\":\"a\"}", 60_000)),
                told(
                        "many strategies",
                        "retryStrategy",
                        "{\"evaluateOnExit\":" + HostileEvent.many("{\"onReason\":\"*a*a*a*a*a*a*b\"}", 30_000) + "}"),
                told("a glob that fits badly", "retryStrategy", badGlob()),
                beside("many resources", "resources", HostileEvent.many("\"arn:aws:batch\"", 50_000)));
    }

    /** A strategy whose expression could be matched in very many ways. */
    private static String badGlob() {
        return "{\"evaluateOnExit\":[{\"onStatusReason\":\"" + "*E".repeat(500) + "\",\"action\":\"RETRY\"}]}";
    }

    private static Stream<HostileEvent> numbers() {
        return Stream.of(
                        "1e400",
                        "-1e400",
                        "1e-400",
                        "9223372036854775808",
                        "-9223372036854775809",
                        "1e18",
                        "2147483648",
                        "-1",
                        "1" + "0".repeat(900),
                        "0." + "0".repeat(900) + "1")
                .flatMap(HostileEvents::numbers);
    }

    private static Stream<HostileEvent> numbers(String number) {
        String name = number.length() > 30 ? "a long number" : number;
        return Stream.of(
                told(name + " as a time", "stoppedAt", number),
                attempt(name + " as times", "\"startedAt\":%1$s,\"stoppedAt\":%1$s".formatted(number)),
                attempt(name + " as exit code", "\"container\":{\"exitCode\":" + number + "}"),
                told(name + " as place in an array", "arrayProperties", "{\"index\":" + number + "}"),
                told(name + " as memory", "container", "{\"memory\":%1$s,\"vcpus\":%1$s}".formatted(number)));
    }

    private static Stream<HostileEvent> names() {
        return Stream.of(
                beside("two details", "detail", "{\"jobId\":\"another\",\"status\":\"FAILED\"}"),
                told("the same field a thousand times", "jobName", String.join(",\"jobName\":", "1,2,3".split(","))),
                told("names with one hash code in Java", "parameters", colliding("Aa", "BB")),
                told("names with one hash in the parser", "parameters", colliding("Ab", "BA")));
    }

    /** An object of 4,096 fields; each name is made of twelve of the two texts. */
    private static String colliding(String one, String other) {
        return IntStream.range(0, 4_096)
                .mapToObj(number -> IntStream.range(0, 12)
                        .mapToObj(bit -> (number >> bit & 1) == 0 ? one : other)
                        .collect(Collectors.joining("", "\"", "\":1")))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
