package dev.batchmonitor.cdk;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The alarms of a monitor, as its template has them. */
final class AlarmTemplates {
    static final String ALARM = "AWS::CloudWatch::Alarm";

    private AlarmTemplates() {}

    static Set<String> alarmsOf(Consumer<BatchJobMonitor.Builder> properties) {
        return names(TestMonitor.with(properties));
    }

    static Set<String> names(TestMonitor monitor) {
        return monitor.template().findResources(ALARM).keySet().stream()
                .map(id -> id.replaceAll("Monitor(.*)[0-9A-F]{8}", "$1"))
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> resources(Consumer<BatchJobMonitor.Builder> properties) {
        return (Map<String, Object>) Objects.requireNonNull(
                TestMonitor.with(properties).template().toJSON().get("Resources"));
    }
}
