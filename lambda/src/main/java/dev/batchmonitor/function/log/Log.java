package dev.batchmonitor.function.log;

import dev.batchmonitor.function.json.JsonText;
import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON log lines, one field for each fact, so that Logs Insights can query them. What is written are ids and
 * counts: never an event's body.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">JSON log format</a>
 */
public final class Log {
    private final PrintStream out;
    private final Clock clock;
    private final LogLevel lowest;

    /** @param lowest lines of lower levels are left out */
    public Log(PrintStream out, Clock clock, LogLevel lowest) {
        this.out = out;
        this.clock = clock;
        this.lowest = lowest;
    }

    public void info(String message, Map<String, String> fields) {
        write(LogLevel.INFO, message, fields);
    }

    public void warn(String message, Map<String, String> fields) {
        write(LogLevel.WARN, message, fields);
    }

    public void error(String message, Map<String, String> fields) {
        write(LogLevel.ERROR, message, fields);
    }

    /** Also says what was thrown and where, but not its message, which may quote what it could not read. */
    public void error(String message, Throwable thrown, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("errorType", thrown.getClass().getName());
        StackTraceElement[] stack = thrown.getStackTrace();
        all.put("errorAt", stack.length == 0 ? "unknown" : stack[0].toString());
        write(LogLevel.ERROR, message, all);
    }

    private void write(LogLevel level, String message, Map<String, String> fields) {
        if (level.compareTo(lowest) < 0) {
            return;
        }
        Map<String, String> line = new LinkedHashMap<>();
        line.put("timestamp", clock.instant().toString());
        line.put("level", level.name());
        line.put("message", message);
        line.putAll(new TreeMap<>(fields));
        out.println(JsonText.asciiObject(line));
    }
}
