package dev.batchmonitor.reliability;

import dev.batchmonitor.test.JobEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A busy account, made hour by hour while it is told. Each batch of 1,000 events holds 900 jobs that succeeded, 30 attempts
 * that are retried, 20 failures, and 50 of all these for a second time: those of failures again after minutes or hours, the
 * others within their batch, as nobody remembers them longer.
 */
final class LoadEvents {
    static final int BATCH = 1_000;

    private static final int SUCCEEDED = 900;
    private static final int RETRIED = 30;
    private static final int FAILED = 20;
    private static final int FAILED_AGAIN = 5;
    private static final int QUEUES = 4;
    private static final int MINUTES = 10;
    private static final int FAILING_DEFINITIONS = 10;
    private static final int EXIT_CODES = 3;

    /** How many failures back one may be told of again. */
    private static final int REMEMBERED = 500;

    /** Replaced in copies of an event by the ids of jobs. */
    private static final String ANY_JOB = "5eed5eed-0000-4000-8000-000000000000";

    private final int definitions;
    private final UnaryOperator<String> shape;
    private final JobEvents events;
    private final Random random;
    private final LoadLedger ledger = new LoadLedger();
    private final Map<String, String> patterns = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private int hour = -1;

    /**
     * @param definitions of jobs that succeed; ten of them have jobs that fail
     * @param shape makes something else of each event of a job that succeeded
     */
    LoadEvents(int definitions, UnaryOperator<String> shape, long seed) {
        this.definitions = definitions;
        this.shape = shape;
        this.events = new JobEvents(seed);
        this.random = new Random(seed);
    }

    /** What must come of all events so far. */
    LoadLedger ledger() {
        return ledger;
    }

    /** The events of the next hour. */
    List<String> nextHour(int batches) {
        hour++;
        patterns.clear();
        List<String> all = new ArrayList<>(batches * BATCH);
        for (int i = 0; i < batches; i++) {
            all.addAll(batch(i * MINUTES / batches));
        }
        return all;
    }

    private List<String> batch(int minute) {
        List<String> batch = new ArrayList<>(BATCH);
        for (int i = 0; i < SUCCEEDED; i++) {
            batch.add(succeeded(random.nextInt(definitions), minute));
        }
        for (int i = 0; i < RETRIED; i++) {
            batch.add(retried(random.nextInt(definitions), minute));
        }
        int others = BATCH - SUCCEEDED - RETRIED - FAILED - FAILED_AGAIN;
        for (int i = 0; i < others; i++) {
            batch.add(batch.get(random.nextInt(SUCCEEDED + RETRIED)));
        }
        for (int i = 0; i < FAILED; i++) {
            batch.add(failed(random.nextInt(FAILING_DEFINITIONS), 1 + random.nextInt(EXIT_CODES), minute));
        }
        for (int i = 0; i < FAILED_AGAIN; i++) {
            batch.add(failures.get(random.nextInt(failures.size())));
        }
        Collections.shuffle(batch, random);
        return batch;
    }

    private String succeeded(int definition, int minute) {
        ledger.succeeded(queue(definition));
        return copy(
                "succeeded/" + definition + "/" + minute,
                definition,
                () -> shape.apply(events.succeeded(ANY_JOB, name(definition), time(minute))));
    }

    private String retried(int definition, int minute) {
        ledger.retried(queue(definition));
        return copy(
                "retried/" + definition + "/" + minute,
                definition,
                () -> events.retried(ANY_JOB, name(definition), 1, time(minute)));
    }

    private String failed(int definition, int exitCode, int minute) {
        ledger.failed(queue(definition), name(definition), exitCode, hour);
        String event = copy(
                "failed/" + definition + "/" + minute + "/" + exitCode,
                definition,
                () -> events.failed(ANY_JOB, name(definition), exitCode, time(minute)));
        failures.add(event);
        if (failures.size() > REMEMBERED) {
            failures.remove(0);
        }
        return event;
    }

    /** An event of another job, the rest of which is made once. */
    private String copy(String key, int definition, Supplier<String> pattern) {
        return patterns.computeIfAbsent(
                        key, any -> pattern.get().replaceFirst("job-queue/[^\"]*", "job-queue/" + queue(definition)))
                .replace(ANY_JOB, events.newId());
    }

    private Instant time(int minute) {
        return JobEvents.START.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(minute));
    }

    private static String name(int definition) {
        return "definition-" + definition;
    }

    private static String queue(int definition) {
        return "queue-" + definition % QUEUES;
    }
}
