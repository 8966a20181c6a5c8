package dev.batchmonitor.function.failure;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is said of a failure: more than its cause says by itself, where more is known.
 *
 * @param explanation what happened, in a sentence or two
 * @param advice what to do, likewise
 * @param page what AWS says of it
 */
public record Guidance(String explanation, String advice, String page) {
    /** The first row that applies refines what the cause says. */
    private static final List<GuidanceRow> ROWS = Stream.of(
                    CapacityGuidance.ROWS,
                    PullGuidance.ROWS,
                    InitializationGuidance.ROWS,
                    StartGuidance.ROWS,
                    ExitGuidance.ROWS,
                    SignalGuidance.ROWS,
                    DecisionGuidance.ROWS)
            .flatMap(List::stream)
            .toList();

    /** What is to be said under these circumstances. */
    public static Guidance of(Circumstances circumstances) {
        FailureCause cause = circumstances.diagnosis().cause();
        Guidance plain = new Guidance(cause.explanation(), cause.advice(), cause.page());
        return ROWS.stream()
                .filter(row -> row.applies(circumstances))
                .findFirst()
                .map(row -> row.refine(plain, circumstances))
                .orElse(plain);
    }

    /** All rows, for the documentation. */
    public static List<GuidanceRow> rows() {
        return ROWS;
    }
}
