package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.metric.MetricDatum;
import dev.batchmonitor.function.metric.MetricSink;
import dev.batchmonitor.function.time.Deadline;
import java.util.ArrayList;
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
    public List<MetricDatum> put(List<MetricDatum> datums, Deadline deadline) {
        List<MetricDatum> again = new ArrayList<>();
        for (List<MetricDatum> call : Chunks.of(datums, MAX_DATUMS, MAX_BYTES, MetricDatumMapper::bytes)) {
            putOrDivide(call, deadline, again);
        }
        return again;
    }

    /** CloudWatch refuses a call whole for one datum, for example one older than two weeks: the others are to get in. */
    private void putOrDivide(List<MetricDatum> datums, Deadline deadline, List<MetricDatum> again) {
        if (!deadline.allows(TimeLimit.LEAST)) {
            log.error("no time was left for PutMetricData", Map.of("datums", String.valueOf(datums.size())));
            again.addAll(datums);
            return;
        }
        try {
            cloudWatch.putMetricData(request -> request.namespace(namespace)
                    .metricData(datums.stream().map(MetricDatumMapper::datum).toList())
                    .overrideConfiguration(TimeLimit.of(deadline)));
        } catch (InvalidParameterValueException
                | InvalidParameterCombinationException
                | MissingRequiredParameterException e) {
            divide(datums, deadline, again);
        } catch (SdkException e) {
            log.error("PutMetricData " + AwsFailure.of(e), Map.of("datums", String.valueOf(datums.size())));
            again.addAll(datums);
        }
    }

    private void divide(List<MetricDatum> datums, Deadline deadline, List<MetricDatum> again) {
        if (datums.size() == 1) {
            MetricDatum refused = datums.get(0);
            log.error(
                    "CloudWatch does not take a metric",
                    Map.of(
                            "metric", refused.name().text(),
                            "dimensions", refused.dimensions().toString(),
                            "time", refused.time().toString()));
            return;
        }
        int half = datums.size() / 2;
        putOrDivide(datums.subList(0, half), deadline, again);
        putOrDivide(datums.subList(half, datums.size()), deadline, again);
    }
}
