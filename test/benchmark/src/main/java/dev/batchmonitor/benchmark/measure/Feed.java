package dev.batchmonitor.benchmark.measure;

import dev.batchmonitor.benchmark.subject.Names;
import dev.batchmonitor.benchmark.subject.Subject;
import dev.batchmonitor.benchmark.subject.Subjects;
import java.util.List;

/**
 * How a function is fed.
 *
 * @param batch events of one invocation; 0 for a function that is called with the event itself
 * @param warmUp invocations before time is taken
 * @param invocations of which time is taken, in each round
 */
public record Feed(Subject subject, int batch, int warmUp, int invocations) {
    private static final int LARGE = 1_000;
    private static final int SMALL_MEMORY = 256;
    private static final int LARGE_MEMORY = 1_024;

    /** Those of which goals speak. */
    public static List<Feed> main(Subjects subjects) {
        return List.of(
                new Feed(subjects.naive(), 0, 200, 100),
                new Feed(subjects.naiveQueue(), LARGE, 1, 1),
                large(subjects.ours()));
    }

    /** Those on which choices rest. */
    public static List<Feed> others(Subjects subjects) {
        Subject ours = subjects.ours();
        return List.of(
                large(subjects.oursWithThreeServices()),
                large(subjects.oursWithBothCompilers(Names.OURS_BOTH_COMPILERS)),
                large(subjects.oursWithDefaultHeap()),
                large(ours.withMemory(Names.OURS_SMALL, SMALL_MEMORY)),
                large(ours.withMemory(Names.OURS_LARGE, LARGE_MEMORY)),
                new Feed(ours, 100, 50, 10),
                new Feed(ours, 10, 100, 20),
                new Feed(ours, 1, 300, 50));
    }

    private static Feed large(Subject subject) {
        return new Feed(subject, LARGE, 20, 5);
    }

    int eventsPerInvocation() {
        return Math.max(1, batch);
    }
}
