package com.example;

import dev.batchmonitor.cdk.BatchJobMonitor;
import java.util.List;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.batch.JobQueue;
import software.amazon.awscdk.services.cloudwatch.CreateAlarmOptions;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;

/** What the README shows. */
public final class ConsumerApp extends Stack {
    private ConsumerApp(App app) {
        super(app, "Consumer");
        IJobQueue nightlyQueue = JobQueue.fromJobQueueArn(
                this, "Nightly", "arn:aws:batch:eu-west-1:111122223333:job-queue/nightly");

        BatchJobMonitor monitor = BatchJobMonitor.Builder.create(this, "Monitor")
                .jobQueues(List.of(nightlyQueue))
                .alertEmails(List.of("data-team@example.com"))
                .build();

        monitor.metricFailedJobs(nightlyQueue)
                .createAlarm(this, "TooManyFailures", CreateAlarmOptions.builder()
                        .threshold(10)
                        .evaluationPeriods(1)
                        .build())
                .addAlarmAction(new SnsAction(monitor.getAlertTopic()));

        Dashboard.Builder.create(this, "Own")
                .widgets(monitor.getDashboardWidgets())
                .build();
    }

    public static void main(String[] arguments) {
        App app = new App();
        new ConsumerApp(app);
        app.synth();
    }
}
