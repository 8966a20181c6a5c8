package dev.batchmonitor.local.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens in AWS Batch, in the shape in which Batch tells it.
 *
 * @param name of its folder among the resources, under {@code scenarios}
 * @param events as JSON texts, in order
 * @param jobs what DescribeJobs answers, where that differs from the events
 * @param logs what the jobs printed: by log group and stream, the lines
 * @param settings environment variables of the function, where they differ from the template's
 */
public record Scenario(
        String name,
        List<String> events,
        List<ObjectNode> jobs,
        Map<String, Map<String, List<String>>> logs,
        Map<String, String> settings) {
    private static final JsonMapper JSON = new JsonMapper();

    /** A scenario with the settings of the template. */
    public Scenario(
            String name, List<String> events, List<ObjectNode> jobs, Map<String, Map<String, List<String>>> logs) {
        this(name, events, jobs, logs, Map.of());
    }

    /** Reads a scenario; throws {@link IllegalArgumentException} if there is none of that name. */
    public static Scenario of(String name) {
        JsonNode events = read(name, "events.json");
        if (events == null) {
            throw new IllegalArgumentException("no scenario " + name);
        }
        JsonNode jobs = read(name, "jobs.json");
        List<String> texts = new ArrayList<>();
        events.forEach(event -> texts.add(event.toString()));
        List<ObjectNode> descriptions = new ArrayList<>();
        if (jobs != null) {
            jobs.path("jobs").forEach(job -> descriptions.add((ObjectNode) job));
        }
        return new Scenario(
                name, List.copyOf(texts), List.copyOf(descriptions), logs(read(name, "logs.json")), settingsOf(name));
    }

    /** The file {@code settings.properties} of a scenario, empty if it has none. */
    private static Map<String, String> settingsOf(String name) {
        Properties settings = new Properties();
        try (InputStream in = open(name, "settings.properties")) {
            if (in != null) {
                settings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("scenario " + name + ": settings.properties is unusable", e);
        }
        return settings.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, settings::getProperty));
    }

    private static Map<String, Map<String, List<String>>> logs(@Nullable JsonNode logs) {
        return logs == null ? Map.of() : JSON.convertValue(logs, new TypeReference<>() {});
    }

    private static @Nullable JsonNode read(String name, String file) {
        try (InputStream in = open(name, file)) {
            return in == null ? null : JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("scenario " + name + ": " + file + " is unusable", e);
        }
    }

    private static @Nullable InputStream open(String name, String file) {
        return Scenario.class.getResourceAsStream("/scenarios/" + name + "/" + file);
    }
}
