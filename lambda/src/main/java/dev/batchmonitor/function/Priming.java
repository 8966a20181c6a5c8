package dev.batchmonitor.function;

import dev.batchmonitor.function.log.Log;
import java.io.IOException;
import java.util.Map;
import org.crac.Context;
import org.crac.Resource;

/**
 * Has the function rehearse before SnapStart takes its snapshot, so that the first real batch after a start finds all
 * classes loaded and the most used code compiled. After a start there is nothing to do: connections are opened when they
 * are needed, and none was before.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks.html">Runtime hooks</a>
 */
final class Priming implements Resource {
    private final Step rehearsal;
    private final Log log;

    /** What is done before the snapshot. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    Priming(Step rehearsal, Log log) {
        this.rehearsal = rehearsal;
        this.log = log;
    }

    /** Never throws: without it the function starts all the same, only slower. */
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            rehearsal.run();
        } catch (IOException | RuntimeException | LinkageError e) {
            log.error("the rehearsal before the snapshot failed: first batches will take longer", e, Map.of());
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // See above.
    }
}
