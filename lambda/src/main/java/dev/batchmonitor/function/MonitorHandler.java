package dev.batchmonitor.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.batchmonitor.function.alert.Console;
import dev.batchmonitor.function.alert.LogTail;
import dev.batchmonitor.function.aws.AwsClients;
import dev.batchmonitor.function.aws.CloudWatchMetricSink;
import dev.batchmonitor.function.aws.DescribeJobsLookup;
import dev.batchmonitor.function.aws.DynamoDbIncidents;
import dev.batchmonitor.function.aws.GetLogEventsTail;
import dev.batchmonitor.function.aws.SnsAlertChannel;
import dev.batchmonitor.function.aws.SqsClosings;
import dev.batchmonitor.function.event.EventDecoder;
import dev.batchmonitor.function.incident.IncidentLedger;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.time.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** The entry point that AWS Lambda calls with a batch of SQS messages; here everything is put together. */
public final class MonitorHandler implements RequestStreamHandler {
    /** For what comes after the last call: the answer to Lambda. */
    private static final Duration TO_ANSWER = Duration.ofMillis(500);

    private final JobMonitor monitor;
    private final Clock clock;

    /** Called by Lambda once for each execution environment, before the first batch. */
    public MonitorHandler() {
        this(System.getenv(), Clock.systemUTC());
    }

    private MonitorHandler(Map<String, String> environment, Clock clock) {
        Settings settings = Settings.from(environment);
        Log log = new Log(System.out, clock, settings.logLevel());
        this.clock = clock;
        AwsClients aws = AwsClients.in(settings.home().region());
        this.monitor = new JobMonitor(
                new EventDecoder(clock),
                new WatchedJobs(settings.watch()),
                AlertPolicy.of(settings),
                ports(aws, settings, log),
                reporter(aws, settings, clock, log),
                log);
    }

    private static AwsPorts ports(AwsClients aws, Settings settings, Log log) {
        return new AwsPorts(
                new DescribeJobsLookup(aws.batch(), log),
                settings.metrics().before(new CloudWatchMetricSink(aws.cloudWatch(), settings.metricNamespace(), log)));
    }

    private static Reporter reporter(AwsClients aws, Settings settings, Clock clock, Log log) {
        SnsAlertChannel channel = new SnsAlertChannel(aws.sns(), settings.alertTopicArn(), log);
        Publisher publisher = new Publisher(tail(aws, settings, log), channel, log);
        IncidentSettings incidents = settings.incidents();
        if (!incidents.gathers()) {
            return new SingleReporter(publisher);
        }
        DynamoDbIncidents table = new DynamoDbIncidents(aws.dynamoDb().get(), incidents.table(), clock);
        return new IncidentReporter(
                new IncidentLedger(table, incidents.policy()),
                incidents.policy(),
                new IncidentAlerts(new Console(settings.consoleDomain())),
                publisher,
                new SqsClosings(aws.sqs().get(), incidents.queueUrl(), log),
                log);
    }

    private static LogTail tail(AwsClients aws, Settings settings, Log log) {
        if (settings.logLines() == 0) {
            return LogTail.NONE;
        }
        // Where most jobs log to: made now, SnapStart keeps it.
        Objects.requireNonNull(aws.logs().apply(settings.home().region()));
        return new GetLogEventsTail(aws.logs(), settings.logLines(), log);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Duration time = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(TO_ANSWER);
        SqsBatch.writeFailures(monitor.handle(SqsBatch.read(input), Deadline.in(time, clock)), output);
    }
}
