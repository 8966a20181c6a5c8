package dev.batchmonitor.cdk.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts values for parameters into a template, and decides the conditions on them, as CloudFormation does. */
record PlainValues(Map<String, Object> parameters, Map<String, Boolean> conditions) {
    private static final Object NOTHING = new Object();

    Object in(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::in).toList();
        }
        if (!(value instanceof Map<?, ?> map)) {
            // Whether a number is written as one or as text is all the same to CloudFormation.
            return value instanceof Number number ? String.valueOf(number.longValue()) : value;
        }
        Object reference = map.get("Ref");
        if (reference != null && parameters.containsKey(reference)) {
            return parameters.get(reference);
        }
        return "AWS::NoValue".equals(reference) ? NOTHING : map.containsKey("Fn::If") ? chosen(map) : members(map);
    }

    private Object chosen(Map<?, ?> condition) {
        List<?> branches = (List<?>) condition.get("Fn::If");
        return in(branches.get(Boolean.TRUE.equals(conditions.get(branches.get(0))) ? 1 : 2));
    }

    private Object members(Map<?, ?> map) {
        Map<Object, Object> members = new LinkedHashMap<>();
        map.forEach((key, member) -> {
            Object resolved = in(member);
            if (resolved != NOTHING) {
                members.put(key, resolved);
            }
        });
        return members;
    }
}
