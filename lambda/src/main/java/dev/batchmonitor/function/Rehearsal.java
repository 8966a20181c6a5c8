package dev.batchmonitor.function;

import dev.batchmonitor.function.aws.LoopbackAws;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.log.LogLevel;
import dev.batchmonitor.function.time.Deadline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * The whole function over made-up events. It runs a function of its own with the same settings: the real one learns nothing
 * of it, nothing leaves this machine, nobody is asked for credentials, and nothing is logged as if it had happened.
 */
record Rehearsal(Settings settings, Clock clock) {
    /** By then what is used in each call is compiled; more rounds change no first batch. */
    private static final int ROUNDS = 3;

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /**
     * Runs it.
     *
     * @throws IllegalStateException if something went wrong in it, and so something was not rehearsed
     */
    void run() throws IOException {
        PrimingEvents events = PrimingEvents.read();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(errors, false, StandardCharsets.UTF_8);
                LoopbackAws aws =
                        LoopbackAws.open(events.details(), settings.home().region())) {
            JobMonitor monitor =
                    new Composition(settings, clock, new Log(out, clock, LogLevel.ERROR)).monitor(aws.clients());
            Deadline end = Deadline.in(LIMIT, clock);
            for (int round = 0; round < ROUNDS && end.allows(Duration.ZERO); round++) {
                handle(monitor, PrimingEvents.payload(events.first()), end);
                handle(monitor, PrimingEvents.payload(events.second()), end);
                handle(monitor, PrimingEvents.payload(aws.sentMessages()), end);
                aws.forget();
            }
        }
        if (errors.size() > 0) {
            throw new IllegalStateException(errors.toString(StandardCharsets.UTF_8));
        }
    }

    private static void handle(JobMonitor monitor, String payload, Deadline end) throws IOException {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        Set<String> again = monitor.handle(new ByteArrayInputStream(bytes), end);
        SqsBatch.writeFailures(again, OutputStream.nullOutputStream());
    }
}
