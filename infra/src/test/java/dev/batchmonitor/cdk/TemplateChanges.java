package dev.batchmonitor.cdk;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import software.amazon.awscdk.Stack;

/** What a property changes in a template: for each resource, without the monitor's and CDK's part of its name, what of it. */
final class TemplateChanges {
    private TemplateChanges() {}

    static Map<String, Set<String>> of(Consumer<BatchJobMonitor.Builder> property) {
        return of(new Stack(), new Stack(), property);
    }

    /** In stacks of the same environment. */
    static Map<String, Set<String>> of(Stack without, Stack with, Consumer<BatchJobMonitor.Builder> property) {
        Map<String, Map<String, Object>> before = resources(TestMonitor.in(without, builder -> {}));
        Map<String, Map<String, Object>> after = resources(TestMonitor.in(with, property));
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        Map<String, Set<String>> changes = new TreeMap<>();
        for (String name : names) {
            Set<String> changed = changed(before.getOrDefault(name, Map.of()), after.getOrDefault(name, Map.of()));
            if (!changed.isEmpty()) {
                changes.put(name, changed);
            }
        }
        return changes;
    }

    private static Set<String> changed(Map<String, Object> before, Map<String, Object> after) {
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
        return keys;
    }

    /** Attributes and properties on one level, by names without hashes; the version's name is made of what the function is. */
    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> resources(TestMonitor monitor) {
        Map<String, Map<String, Object>> all = new HashMap<>();
        Map<String, Object> resources = (Map<String, Object>)
                Objects.requireNonNull(monitor.template().toJSON().get("Resources"));
        resources.forEach((id, value) -> {
            Map<String, Object> resource = new HashMap<>((Map<String, Object>) value);
            resource.putAll(TestMonitor.properties(resource));
            resource.remove("Properties");
            resource.remove("DependsOn");
            resource.remove("FunctionVersion");
            all.put(id.replaceFirst("^Monitor", "").replaceFirst("[0-9A-F]{8}([0-9a-f]{32})?$", ""), resource);
        });
        return all;
    }
}
