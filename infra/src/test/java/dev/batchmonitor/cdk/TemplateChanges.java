package dev.batchmonitor.cdk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is different in another template, a line each: resources that are new ({@code +}) or gone ({@code -}), and what has changed in
 * the others, by names without the monitor's and CDK's part of them. Of statements with a name each counts for itself.
 */
final class TemplateChanges {
    private TemplateChanges() {}

    static String between(TestMonitor before, TestMonitor after) {
        Map<String, Object> old = resources(before);
        Map<String, Object> now = resources(after);
        return union(old, now).stream()
                .map(name -> of(name, old.get(name), now.get(name)))
                .collect(Collectors.joining());
    }

    private static String of(String name, @Nullable Object old, @Nullable Object now) {
        if (old == null || now == null) {
            return "  " + (old == null ? "+ " : "- ") + name + "\n";
        }
        Set<String> paths = new TreeSet<>();
        compare("", old, now, paths);
        return paths.stream().map(path -> "  " + name + path + "\n").collect(Collectors.joining());
    }

    private static void compare(String path, @Nullable Object old, @Nullable Object now, Set<String> paths) {
        if (Objects.equals(old, now)) {
            return;
        }
        Map<String, Object> oldParts = parts(old);
        Map<String, Object> nowParts = parts(now);
        if (oldParts.isEmpty() || nowParts.isEmpty()) {
            paths.add(path);
        } else {
            union(oldParts, nowParts)
                    .forEach(key -> compare(path + " " + key, oldParts.get(key), nowParts.get(key), paths));
        }
    }

    /** What can be compared part by part: nothing that is computed at deployment. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> parts(@Nullable Object value) {
        if (value instanceof Map<?, ?> map
                && map.keySet().stream()
                        .noneMatch(key -> key.equals("Ref") || key.toString().startsWith("Fn::"))) {
            return (Map<String, Object>) map;
        }
        return value instanceof List<?> list ? statements(list) : Map.of();
    }

    /** By the name of each; empty unless all have one. */
    private static Map<String, Object> statements(List<?> list) {
        Map<String, Object> byName = new LinkedHashMap<>();
        list.forEach(element -> {
            if (element instanceof Map<?, ?> statement && statement.get("Sid") instanceof String sid) {
                byName.put(sid, element);
            }
        });
        return byName.size() == list.size() ? byName : Map.of();
    }

    private static Set<String> union(Map<String, Object> one, Map<String, Object> other) {
        Set<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    /** By names without hashes. The published version is named after what the function is, so it changes with that. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> resources(TestMonitor monitor) {
        Map<String, Object> all = new TreeMap<>();
        Map<String, Object> resources = (Map<String, Object>) Objects.requireNonNull(
                withoutVersions(monitor.template().toJSON()).get("Resources"));
        resources.forEach((id, value) -> {
            Map<String, Object> resource = new TreeMap<>((Map<String, Object>) value);
            resource.putAll(TestMonitor.properties(resource));
            resource.remove("Properties");
            all.put(id.replaceFirst("^Monitor", "").replaceFirst("[0-9A-F]{8}$", ""), resource);
        });
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> withoutVersions(Map<String, Object> template) {
        return (Map<String, Object>) withoutVersion(template);
    }

    private static Object withoutVersion(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((key, part) -> copy.put(withoutVersion(key).toString(), withoutVersion(part)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(TemplateChanges::withoutVersion).toList();
        }
        return value instanceof String text ? text.replaceAll("(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}", "$1") : value;
    }
}
