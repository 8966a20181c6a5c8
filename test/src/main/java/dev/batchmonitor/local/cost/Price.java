package dev.batchmonitor.local.cost;

/** What AWS asks for in us-east-1, in US dollars and without free tiers, and where that was read. */
public enum Price {
    LAMBDA_REQUEST("Lambda request", 0.20, 1e6, "https://aws.amazon.com/lambda/pricing/", "cloudchipr.com, 2024"),
    LAMBDA_GB_SECOND(
            "Lambda GB-second, arm64",
            0.0000133334,
            1,
            "https://aws.amazon.com/lambda/pricing/",
            "cloudchipr.com, 2024"),
    SQS_REQUEST("SQS request, standard", 0.40, 1e6, "https://aws.amazon.com/sqs/pricing/", "cloudburn.io, March 2026"),
    SNS_PUBLISH("SNS publish", 0.50, 1e6, "https://aws.amazon.com/sns/pricing/", "factualminds.com, June 2026"),
    SNS_EMAIL("SNS email", 2.00, 1e5, "https://aws.amazon.com/sns/pricing/", "factualminds.com, June 2026"),
    TABLE_READ(
            "DynamoDB read unit, on demand",
            0.125,
            1e6,
            "https://aws.amazon.com/dynamodb/pricing/on-demand/",
            "airbyte.com, July 2025"),
    TABLE_WRITE(
            "DynamoDB write unit, on demand",
            0.625,
            1e6,
            "https://aws.amazon.com/dynamodb/pricing/on-demand/",
            "airbyte.com, July 2025"),
    PUT_METRIC_DATA(
            "PutMetricData request",
            0.01,
            1e3,
            "https://aws.amazon.com/cloudwatch/pricing/",
            "nishinoshake/aws-rough on GitHub, undated"),
    ALARM_METRIC(
            "metric of an alarm, a month",
            0.10,
            1,
            "https://aws.amazon.com/cloudwatch/pricing/",
            "nishinoshake/aws-rough on GitHub, undated"),
    DASHBOARD("dashboard, a month", 3.00, 1, "https://aws.amazon.com/cloudwatch/pricing/", ""),
    LOG_GIGABYTE(
            "GB of log taken in",
            0.50,
            1,
            "https://aws.amazon.com/cloudwatch/pricing/",
            "nishinoshake/aws-rough on GitHub, undated"),
    TRACE("X-Ray trace", 5.00, 1e6, "https://aws.amazon.com/xray/pricing/", "that page, copy without a date"),
    KEY("KMS key, a month", 1.00, 1, "https://aws.amazon.com/kms/pricing/", "cloudburn.io, March 2026");

    private final String title;
    private final double dollars;
    private final double units;
    private final String page;
    private final String readAt;

    Price(String title, double dollars, double units, String page, String readAt) {
        this.title = title;
        this.dollars = dollars;
        this.units = units;
        this.page = page;
        this.readAt = readAt;
    }

    /** US dollars for so much of it. */
    double of(double quantity) {
        return quantity * dollars / units;
    }

    String title() {
        return title;
    }

    double dollars() {
        return dollars;
    }

    double units() {
        return units;
    }

    /** AWS's own page of the price. */
    String page() {
        return page;
    }

    /** Where the figure was read; empty where it could not be confirmed. */
    String readAt() {
        return readAt;
    }
}
