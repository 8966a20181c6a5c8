package com.example

import dev.batchmonitor.cdk.BatchJobMonitor
import software.amazon.awscdk.App
import software.amazon.awscdk.Stack
import software.amazon.awscdk.services.batch.IJobQueue
import software.amazon.awscdk.services.batch.JobQueue
import software.amazon.awscdk.services.cloudwatch.CreateAlarmOptions
import software.amazon.awscdk.services.cloudwatch.Dashboard
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction

/** What the README shows. */
class ConsumerStack(app: App) : Stack(app, "Consumer") {
    private val nightlyQueue: IJobQueue = JobQueue.fromJobQueueArn(
        this, "Nightly", "arn:aws:batch:eu-west-1:111122223333:job-queue/nightly"
    )

    init {
        val monitor = BatchJobMonitor.Builder.create(this, "Monitor").apply {
            jobQueues(listOf(nightlyQueue))
            alertEmails(listOf("data-team@example.com"))
        }.build()

        monitor.metricFailedJobs(nightlyQueue)
            .createAlarm(this, "TooManyFailures", CreateAlarmOptions.builder()
                .threshold(10)
                .evaluationPeriods(1)
                .build())
            .addAlarmAction(SnsAction(monitor.alertTopic))

        Dashboard.Builder.create(this, "Own").widgets(monitor.dashboardWidgets).build()
    }
}

fun main() {
    val app = App()
    ConsumerStack(app)
    app.synth()
}
