package dev.batchmonitor.reliability;

import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.test.JobEvents;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Two batches that need every call of the function: failures of which one is told at once and the rest when its window
 * closes, successes, and in each batch a message that is no event.
 */
final class FaultStory {
    static final int BATCH_SIZE = 6;
    static final List<String> POISON = List.of("no JSON", "{\"no\":\"end\"");

    private static final JobEvents EVENTS = new JobEvents(11);
    private static final List<String> IDS =
            Stream.generate(EVENTS::newId).limit(4).toList();
    private static final List<String> FIRST =
            List.of(failed(0, "followed", 0), succeeded(1), failed(1, "alone", 2), succeeded(3), succeeded(4));
    private static final List<String> SECOND =
            List.of(failed(2, "followed", 60), succeeded(61), succeeded(62), failed(3, "followed", 63), succeeded(64));

    private FaultStory() {}

    /** Puts everything into the queue. */
    static void tell(LocalChain chain) {
        chain.addLogs(Map.of("/aws/batch/job", Map.of("report/default/aa00", List.of("the last line"))));
        chain.put(FIRST);
        chain.send(POISON.subList(0, 1));
        chain.put(SECOND);
        chain.send(POISON.subList(1, 2));
    }

    /** The ids of the jobs that fail. */
    static List<String> failedJobs() {
        return IDS;
    }

    static List<String> events() {
        return Stream.concat(FIRST.stream(), SECOND.stream()).toList();
    }

    private static String failed(int job, String definition, int seconds) {
        return EVENTS.failed(IDS.get(job), definition, 1, JobEvents.START.plusSeconds(seconds));
    }

    private static String succeeded(int seconds) {
        return EVENTS.succeeded("other", JobEvents.START.plusSeconds(seconds));
    }
}
