package dev.batchmonitor.local.aws.cloudwatch;

/** Values that the sender summed up itself. */
public record StatisticSet(double sampleCount, double sum, double minimum, double maximum) {}
