package dev.batchmonitor.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batchmonitor.test.IncidentFigures;
import dev.batchmonitor.test.Told;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** How often each failed job is told of by name, in all messages together; a message names the first twenty that follow. */
record Mentions(Map<String, Long> byJob) {
    static Mentions in(IncidentFigures figures) {
        return new Mentions(figures.told().stream()
                .flatMap(Mentions::ids)
                .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting())));
    }

    boolean has(String job) {
        return byJob.containsKey(job);
    }

    /** Those of these jobs that no message names. */
    List<String> missing(Collection<String> jobs) {
        return jobs.stream().filter(job -> !has(job)).toList();
    }

    /** How many more there are than jobs. */
    long repeated() {
        return byJob.values().stream().mapToLong(number -> number - 1).sum();
    }

    private static Stream<String> ids(Told message) {
        JsonNode body = message.body();
        return message.type().equals("JobFailed")
                ? Stream.concat(Stream.of(body.at("/job/id").asText()), examples(body.path("others")))
                : examples(body);
    }

    private static Stream<String> examples(JsonNode body) {
        return StreamSupport.stream(body.path("examples").spliterator(), false)
                .map(example -> example.path("id").asText());
    }
}
