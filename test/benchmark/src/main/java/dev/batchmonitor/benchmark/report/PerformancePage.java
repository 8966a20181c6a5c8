package dev.batchmonitor.benchmark.report;

import dev.batchmonitor.benchmark.result.Results;
import dev.batchmonitor.local.cost.CostPage;
import dev.batchmonitor.local.cost.Deployment;
import dev.batchmonitor.local.cost.GeneratedPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The page {@code docs/performance.md} and its section of the README: words are written by hand, figures by this.
 *
 * @param root of the repository
 */
public record PerformancePage(Path root) {
    /** Writes the figures and pictures anew. */
    public void write(Results results, Deployment deployment) {
        rewrite(root.resolve("README.md"), Map.of("figures", new ReadmeTable(results).text()));
        Path docs = root.resolve("docs");
        rewrite(docs.resolve("performance.md"), parts(results, deployment));
        Growths growths = new Growths(results.growth());
        growths.with("events").draw(docs.resolve("performance/events.png"));
        growths.with("definitions").draw(docs.resolve("performance/definitions.png"));
    }

    private static void rewrite(Path page, Map<String, String> parts) {
        try {
            String text = Files.readString(page);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                text = new GeneratedPart(part.getKey()).replace(text, part.getValue());
            }
            Files.writeString(page, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + page, e);
        }
    }

    private static Map<String, String> parts(Results results, Deployment deployment) {
        FigureTables figures = new FigureTables(results);
        SettingTables settings = new SettingTables(results);
        Growths growths = new Growths(results.growth());
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "machine",
                "Measured on %s in %d minutes, %d rounds: %s."
                        .formatted(
                                results.date(),
                                results.minutes(),
                                results.rounds(),
                                results.machine().text()));
        parts.put("goals", new Goals(results).table());
        parts.put("same work", figures.sameWork());
        parts.put("starts", figures.starts());
        parts.put("batches", figures.batches());
        parts.put("sizes", figures.sizes());
        parts.put("stages", figures.stages());
        parts.put("synthesis", figures.synthesis());
        parts.put("growth with events", growths.with("events").table());
        parts.put("growth with definitions", growths.with("definitions").table());
        parts.put("memory", settings.memory());
        parts.put("lookups", settings.lookups());
        parts.put("latency", settings.latency());
        parts.put("costs", CostPage.windows(deployment));
        return parts;
    }
}
