package dev.batchmonitor.local.cost;

import java.util.List;

/** What custom metrics cost a month: the more, the cheaper. Prorated by the hour in which a metric is sent. */
final class MetricTiers {
    /** From https://aws.amazon.com/cloudwatch/pricing/, read at nishinoshake/aws-rough on GitHub. */
    static final List<Tier> TIERS = List.of(
            new Tier(10_000, 0.30),
            new Tier(240_000, 0.10),
            new Tier(750_000, 0.05),
            new Tier(Double.POSITIVE_INFINITY, 0.02));

    private MetricTiers() {}

    /** US dollars for so many metrics that are sent in every hour of a month. */
    static double of(double metrics) {
        double left = metrics;
        double dollars = 0;
        for (Tier tier : TIERS) {
            double inTier = Math.min(left, tier.metrics());
            dollars += inTier * tier.dollars();
            left -= inTier;
        }
        return dollars;
    }

    /**
     * One step of the price.
     *
     * @param metrics how many metrics cost so much
     * @param dollars for each, a month
     */
    record Tier(double metrics, double dollars) {}
}
