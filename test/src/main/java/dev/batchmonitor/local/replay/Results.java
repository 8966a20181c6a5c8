package dev.batchmonitor.local.replay;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.batchmonitor.local.chain.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The folder with what came of a replay.
 *
 * @param folder made if it does not exist; files of an earlier replay are replaced
 */
record Results(Path folder) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Makes the folder empty of earlier results. */
    void prepare() {
        try {
            Files.createDirectories(folder);
            for (String file : List.of(
                    "calls.json", "metrics.jsonl", "alerts.jsonl", "unmatched.jsonl", "failed.jsonl", "function.log")) {
                Files.deleteIfExists(folder.resolve(file));
            }
        } catch (FileAlreadyExistsException e) {
            throw new InputException("--out " + folder + ": there is a file of that name", e);
        } catch (IOException e) {
            throw new InputException("--out " + folder + ": cannot be written: " + e.getMessage(), e);
        }
    }

    /** What the function printed. */
    Path log() {
        return folder.resolve("function.log");
    }

    void write(Outcome outcome) throws IOException {
        String calls = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new TreeMap<>(outcome.calls()));
        Files.writeString(folder.resolve("calls.json"), calls + "\n");
        lines("metrics.jsonl", outcome.metrics().stream().map(MetricLine::of).toList());
        lines("alerts.jsonl", outcome.alerts().stream().map(AlertLine::of).toList());
        lines("unmatched.jsonl", outcome.unmatched());
        lines("failed.jsonl", outcome.failed().stream().map(FailedLine::of).toList());
    }

    private void lines(String file, List<String> lines) throws IOException {
        String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        // Not writeString, which refuses half a surrogate pair; a JSON text may hold one.
        Files.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }
}
