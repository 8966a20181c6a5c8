package dev.batchmonitor.function;

import dev.batchmonitor.function.job.JobLookup;
import dev.batchmonitor.function.metric.MetricSink;

/** What the pipeline needs of AWS, beside those who tell. */
record AwsPorts(JobLookup lookup, MetricSink metrics) {}
