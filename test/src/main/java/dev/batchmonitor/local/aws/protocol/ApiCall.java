package dev.batchmonitor.local.aws.protocol;

/**
 * What a request asks for.
 *
 * @param service the service's IAM prefix: {@code cloudwatch}, {@code sns}, ...
 * @param operation the API operation: {@code PutMetricData}, {@code Publish}, ...
 * @param protocol how its input, answer and errors are written
 */
public record ApiCall(String service, String operation, WireProtocol protocol) {
    /** The operation in IAM's form: {@code cloudwatch:PutMetricData}. */
    public String name() {
        return service + ":" + operation;
    }
}
