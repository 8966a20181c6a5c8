package com.example

import dev.batchmonitor.cdk.BatchJobMonitor
import software.amazon.awscdk.{App, Stack}
import software.amazon.awscdk.services.batch.{IJobQueue, JobQueue}
import software.amazon.awscdk.services.cloudwatch.{CreateAlarmOptions, Dashboard}
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction

import java.util.List as JavaList

/** What the README shows. */
class ConsumerStack(app: App) extends Stack(app, "Consumer"):
  private val nightlyQueue: IJobQueue =
    JobQueue.fromJobQueueArn(this, "Nightly", "arn:aws:batch:eu-west-1:111122223333:job-queue/nightly")

  val monitor = BatchJobMonitor.Builder.create(this, "Monitor")
    .jobQueues(JavaList.of(nightlyQueue))
    .alertEmails(JavaList.of("data-team@example.com"))
    .build()

  monitor.metricFailedJobs(nightlyQueue)
    .createAlarm(this, "TooManyFailures", CreateAlarmOptions.builder()
      .threshold(10)
      .evaluationPeriods(1)
      .build())
    .addAlarmAction(SnsAction(monitor.getAlertTopic))

  Dashboard.Builder.create(this, "Own").widgets(monitor.getDashboardWidgets).build()

object ConsumerApp:
  def main(arguments: Array[String]): Unit =
    val app = App()
    ConsumerStack(app)
    app.synth()
