package dev.batchmonitor.cdk;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Tokenization;
import software.amazon.awscdk.services.dynamodb.ITable;

/** The settings of the function, as environment variables. */
final class FunctionEnvironment {
    private static final String PREFIX = "BATCH_MONITOR_";

    private FunctionEnvironment() {}

    static Map<String, String> of(FunctionProps props, FunctionResources resources) {
        Map<String, String> environment = new TreeMap<>(settings(props));
        environment.put(PREFIX + "ALERT_TOPIC_ARN", resources.alertTopic().getTopicArn());
        ITable table = resources.incidentTable();
        if (table != null) {
            environment.put(PREFIX + "INCIDENT_TABLE", table.getTableName());
            environment.put(PREFIX + "QUEUE_URL", resources.queue().getQueueUrl());
        }
        return environment;
    }

    private static Map<String, String> settings(FunctionProps props) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                PREFIX + "METRIC_NAMESPACE", props.metricNamespace(),
                PREFIX + "LOG_LINES", Tokenization.stringifyNumber(props.logLines()),
                PREFIX + "ATTEMPT_ALERTS", String.valueOf(props.attemptAlerts()),
                PREFIX + "INCIDENT_WINDOW_SECONDS",
                        String.valueOf(props.incidentWindow().toSeconds().longValue())));
        if (props.consoleDomain() != null) {
            settings.put(PREFIX + "CONSOLE_DOMAIN", props.consoleDomain());
        }
        return settings;
    }
}
