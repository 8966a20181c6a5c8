package dev.batchmonitor.function;

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
import java.time.Clock;
import java.util.Objects;

/** Puts the function together; each client is made now, so that SnapStart keeps it. */
record Composition(Settings settings, Clock clock, Log log) {
    JobMonitor monitor(AwsClients aws) {
        return new JobMonitor(
                new EventDecoder(clock),
                new WatchedJobs(settings.watch()),
                AlertPolicy.of(settings),
                ports(aws),
                reporter(aws),
                log);
    }

    private AwsPorts ports(AwsClients aws) {
        return new AwsPorts(
                new DescribeJobsLookup(aws.batch(), log),
                settings.metrics().before(new CloudWatchMetricSink(aws.cloudWatch(), settings.metricNamespace(), log)));
    }

    private Reporter reporter(AwsClients aws) {
        SnsAlertChannel channel = new SnsAlertChannel(aws.sns(), settings.alertTopicArn(), log);
        Publisher publisher = new Publisher(tail(aws), channel, log);
        IncidentSettings incidents = settings.incidents();
        if (!incidents.gathers()) {
            return new SingleReporter(publisher);
        }
        DynamoDbIncidents table = new DynamoDbIncidents(aws.dynamoDb().get(), incidents.table(), clock);
        return new IncidentReporter(
                new IncidentLedger(table, incidents.policy()),
                incidents.policy(),
                new IncidentAlerts(
                        new Console(settings.consoleDomain()), settings.alerts().rules()),
                publisher,
                new SqsClosings(aws.sqs().get(), incidents.queueUrl(), log),
                settings.home(),
                log);
    }

    private LogTail tail(AwsClients aws) {
        if (settings.logLines() == 0) {
            return LogTail.NONE;
        }
        // Where most jobs log to.
        Objects.requireNonNull(aws.logs().apply(settings.home().region()));
        return new GetLogEventsTail(aws.logs(), settings.logLines(), log);
    }
}
