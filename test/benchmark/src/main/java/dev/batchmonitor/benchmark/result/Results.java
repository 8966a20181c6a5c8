package dev.batchmonitor.benchmark.result;

import dev.batchmonitor.benchmark.measure.Growth;
import dev.batchmonitor.benchmark.measure.SameWork;
import dev.batchmonitor.benchmark.measure.Stages;
import dev.batchmonitor.benchmark.measure.Starts;
import dev.batchmonitor.benchmark.measure.Synthesis;
import dev.batchmonitor.benchmark.measure.Throughput;
import java.util.List;
import java.util.Map;

/**
 * All that one run measured.
 *
 * @param date on which, for example {@code 2026-11-27}
 * @param minutes that it took
 * @param rounds in which the functions took turns
 * @param packageBytes size of each function's package, by its name
 * @param sameWork what each function did with the same events
 * @param allFailed what a batch took in which every job failed
 * @param growth empty in a short run
 */
public record Results(
        String date,
        long minutes,
        int rounds,
        Machine machine,
        Map<String, Long> packageBytes,
        List<SameWork.Result> sameWork,
        SameWork.Result allFailed,
        List<Starts.Result> starts,
        List<Throughput.Result> throughput,
        List<Stages.Result> stages,
        List<Growth> growth,
        List<Synthesis.Result> synthesis) {
    public Starts.Result start(String name) {
        return starts.stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public Throughput.Result throughput(String name, int batch) {
        return throughput.stream()
                .filter(result -> result.name().equals(name) && result.batch() == batch)
                .findFirst()
                .orElseThrow();
    }

    public Stages.Result stage(String name) {
        return stages.stream()
                .filter(result -> result.stage().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public Synthesis.Result synthesis(String name) {
        return synthesis.stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
