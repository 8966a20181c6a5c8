package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.metric.MetricDatum;
import dev.batchmonitor.function.metric.MetricSink;
import dev.batchmonitor.function.time.Deadline;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterCombinationException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterValueException;
import software.amazon.awssdk.services.cloudwatch.model.MissingRequiredParameterException;

/**
 * Puts datums into CloudWatch, as many a call as it takes.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html">PutMetricData</a>
 */
public final class CloudWatchMetricSink implements MetricSink {
    private static final int MAX_DATUMS = 1_000;

    /** Below the limit of 1 MB, because sizes are estimates. */
    private static final int MAX_BYTES = 900_000;

    private final CloudWatchClient cloudWatch;
    private final String namespace;
    private final Log log;

    public CloudWatchMetricSink(CloudWatchClient cloudWatch, String namespace, Log log) {
        this.cloudWatch = cloudWatch;
        this.namespace = namespace;
        this.log = log;
    }

    @Override
    public boolean put(List<MetricDatum> datums, Deadline deadline) {
        boolean done = true;
        for (List<MetricDatum> call : Chunks.of(datums, MAX_DATUMS, MAX_BYTES, MetricDatumMapper::bytes)) {
            done &= putOrDivide(call, deadline);
        }
        return done;
    }

    /** CloudWatch refuses a call whole for one datum, for example one older than two weeks: the others are to get in. */
    private boolean putOrDivide(List<MetricDatum> datums, Deadline deadline) {
        if (!deadline.allows(TimeLimit.LEAST)) {
            log.error("no time was left for PutMetricData", Map.of("datums", String.valueOf(datums.size())));
            return false;
        }
        try {
            cloudWatch.putMetricData(request -> request.namespace(namespace)
                    .metricData(datums.stream().map(MetricDatumMapper::datum).toList())
                    .overrideConfiguration(TimeLimit.of(deadline)));
            return true;
        } catch (InvalidParameterValueException
                | InvalidParameterCombinationException
                | MissingRequiredParameterException e) {
            return divide(datums, deadline);
        } catch (SdkException e) {
            log.error("PutMetricData " + AwsFailure.of(e), Map.of("datums", String.valueOf(datums.size())));
            return false;
        }
    }

    private boolean divide(List<MetricDatum> datums, Deadline deadline) {
        if (datums.size() == 1) {
            MetricDatum refused = datums.get(0);
            log.error(
                    "CloudWatch does not take a metric",
                    Map.of(
                            "metric", refused.name().text(),
                            "dimensions", refused.dimensions().toString(),
                            "time", refused.time().toString()));
            return true;
        }
        int half = datums.size() / 2;
        boolean first = putOrDivide(datums.subList(0, half), deadline);
        boolean second = putOrDivide(datums.subList(half, datums.size()), deadline);
        return first && second;
    }
}
