package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.AlertChannel;
import dev.batchmonitor.function.alert.LogTail;
import dev.batchmonitor.function.job.JobLookup;
import dev.batchmonitor.function.metric.MetricSink;

/** What the pipeline needs of AWS. */
record AwsPorts(JobLookup lookup, LogTail tail, AlertChannel alerts, MetricSink metrics) {}
