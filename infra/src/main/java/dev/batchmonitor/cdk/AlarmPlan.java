package dev.batchmonitor.cdk;

import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.constructs.Construct;

/**
 * One alarm as data.
 *
 * @param id the construct id, which names the alarm for good
 * @param description what has happened and what to do, which is what its reader sees
 * @param metric what is watched
 * @param threshold the value from which on it goes off
 * @param datapoints how many of the last {@code periods} have to be so
 * @param periods how many periods are looked at
 * @param missingData what a period without data counts as
 */
record AlarmPlan(
        String id,
        String description,
        IMetric metric,
        int threshold,
        int datapoints,
        int periods,
        TreatMissingData missingData) {
    /** One that looks at the last period, in which nothing has happened if there is no data. */
    static AlarmPlan of(String id, String description, IMetric metric, int threshold) {
        return new AlarmPlan(id, description, metric, threshold, 1, 1, TreatMissingData.NOT_BREACHING);
    }

    Alarm create(Construct scope) {
        return Alarm.Builder.create(scope, id)
                .alarmDescription(description)
                .metric(metric)
                .threshold(threshold)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                .datapointsToAlarm(datapoints)
                .evaluationPeriods(periods)
                .treatMissingData(missingData)
                .build();
    }
}
