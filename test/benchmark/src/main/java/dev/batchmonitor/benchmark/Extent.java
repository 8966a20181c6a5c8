package dev.batchmonitor.benchmark;

/** How much is measured. */
enum Extent {
    /** What goals speak of, a few times: for guards with wide margins. */
    SHORT(2),
    /** All of it. */
    FULL(9);

    /** In which all take turns. */
    final int rounds;

    Extent(int rounds) {
        this.rounds = rounds;
    }
}
