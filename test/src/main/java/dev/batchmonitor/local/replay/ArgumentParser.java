package dev.batchmonitor.local.replay;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the command line once, from left to right. */
final class ArgumentParser {
    private static final String DEFAULT_OUT = "replay-out";

    private final Deque<String> left;
    private final List<Path> jobs = new ArrayList<>();
    private final Map<String, String> settings = new TreeMap<>();
    private final List<Path> events = new ArrayList<>();
    private boolean help;
    private @Nullable Integer batchSize;
    private @Nullable URI endpoint;
    private Path out = Path.of(DEFAULT_OUT);

    private ArgumentParser(List<String> arguments) {
        this.left = new ArrayDeque<>(arguments);
    }

    /** @throws InputException if an argument is unknown, incomplete or has an unusable value */
    static Arguments parse(List<String> arguments) {
        return new ArgumentParser(arguments).parse();
    }

    private Arguments parse() {
        while (!left.isEmpty()) {
            String argument = left.pop();
            if (argument.startsWith("-")) {
                splitValue(argument);
            } else {
                events.add(path(argument));
            }
        }
        if (events.isEmpty() && !help) {
            throw new InputException("no events given: name files or folders with EventBridge events, or use --help");
        }
        return new Arguments(help, jobs, batchSize, settings, endpoint, out, events);
    }

    /** {@code --name=value} is the same as {@code --name value}. */
    private void splitValue(String argument) {
        int equals = argument.indexOf('=');
        if (equals > 0) {
            left.push(argument.substring(equals + 1));
        }
        option(equals > 0 ? argument.substring(0, equals) : argument);
    }

    private void option(String name) {
        switch (name) {
            case "--help", "-h" -> help = true;
            case "--jobs" -> jobs.add(path(value(name, "FILE")));
            case "--batch-size" -> batchSize = batchSize(value(name, "N"));
            case "--set" -> setting(value(name, "NAME=VALUE"));
            case "--endpoint" -> endpoint = Endpoint.parse(value(name, "URL"));
            case "--out" -> out = path(value(name, "DIR"));
            default ->
                throw new InputException(
                        "unknown option " + name + "; use --jobs, --batch-size, --set, --endpoint, --out or --help");
        }
    }

    private String value(String name, String what) {
        String value = left.isEmpty() ? "" : left.pop();
        if (value.isEmpty() || value.startsWith("--")) {
            throw new InputException(name + ": a value is missing, use " + name + " " + what);
        }
        return value;
    }

    private void setting(String value) {
        int equals = value.indexOf('=');
        if (equals < 1) {
            throw new InputException("--set " + value + ": must be NAME=VALUE");
        }
        String name = value.substring(0, equals);
        String wanted = value.substring(equals + 1);
        FunctionSettings.check(name, wanted);
        settings.put(name, wanted);
    }

    private static int batchSize(String value) {
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 10_000) {
            return Integer.parseInt(value);
        }
        throw new InputException("--batch-size " + value + ": must be a whole number from 1 to 10000");
    }

    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new InputException(value + ": is not a path: " + e.getReason(), e);
        }
    }
}
