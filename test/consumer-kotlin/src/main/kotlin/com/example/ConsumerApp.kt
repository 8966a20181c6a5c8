package com.example

import dev.batchmonitor.cdk.BatchJobMonitor
import software.amazon.awscdk.App
import software.amazon.awscdk.Stack

class ConsumerStack(app: App) : Stack(app, "Consumer") {
    val monitor: BatchJobMonitor = BatchJobMonitor.Builder.create(this, "Monitor").apply {
        alertEmails(listOf("ops@example.com"))
    }.build()
}

fun main() {
    val app = App()
    ConsumerStack(app)
    app.synth()
}
