package dev.batchmonitor.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.batchmonitor.function.aws.AwsClients;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.time.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.crac.Core;

/** The entry point that AWS Lambda calls with a batch of SQS messages. */
public final class MonitorHandler implements RequestStreamHandler {
    /** For what comes after the last call: the answer to Lambda. */
    private static final Duration TO_ANSWER = Duration.ofMillis(500);

    private final JobMonitor monitor;
    private final Clock clock;

    /** Kept here, because those who call it before a snapshot may hold it weakly. */
    private final Priming priming;

    /** Called by Lambda once for each execution environment, before the first batch. */
    public MonitorHandler() {
        this(System.getenv(), Clock.systemUTC());
    }

    private MonitorHandler(Map<String, String> environment, Clock clock) {
        Settings settings = Settings.from(environment);
        Log log = new Log(System.out, clock, settings.logLevel());
        this.clock = clock;
        this.monitor = new Composition(settings, clock, log)
                .monitor(AwsClients.in(settings.home().region()));
        this.priming = new Priming(new Rehearsal(settings, clock)::run, log);
        Core.getGlobalContext().register(priming);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Duration time = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(TO_ANSWER);
        SqsBatch.writeFailures(monitor.handle(input, Deadline.in(time, clock)), output);
    }
}
