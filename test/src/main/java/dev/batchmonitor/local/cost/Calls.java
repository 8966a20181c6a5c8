package dev.batchmonitor.local.cost;

/**
 * What a function asks AWS for in a month.
 *
 * @param describeJobs to AWS Batch, free but limited
 * @param putMetricData to CloudWatch
 * @param publishes messages to SNS
 * @param logReads GetLogEvents, free but limited
 * @param tableReads GetItem
 * @param tableWrites PutItem
 * @param sends SendMessage to its own queue
 */
record Calls(
        double describeJobs,
        double putMetricData,
        double publishes,
        double logReads,
        double tableReads,
        double tableWrites,
        double sends) {
    double total() {
        return describeJobs + putMetricData + publishes + logReads + tableReads + tableWrites + sends;
    }
}
