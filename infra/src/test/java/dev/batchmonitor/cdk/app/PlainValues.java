package dev.batchmonitor.cdk.app;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
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
        if ("AWS::NoValue".equals(reference)) {
            return NOTHING;
        }
        if (map.containsKey("Fn::Join")) {
            return joined((List<?>) requireNonNull(map.get("Fn::Join")));
        }
        return map.containsKey("Fn::If") ? chosen(map) : members(map);
    }

    /** What is known by now is one text, as it would be if it had been known at synthesis. */
    private Object joined(List<?> join) {
        if (!join.get(0).equals("") || !(in(join.get(1)) instanceof List<?> parts)) {
            return Map.of("Fn::Join", List.of(join.get(0), in(join.get(1))));
        }
        List<Object> pieces = new ArrayList<>();
        for (Object part : parts) {
            int last = pieces.size() - 1;
            if (part instanceof String text && last >= 0 && pieces.get(last) instanceof String before) {
                pieces.set(last, before + text);
            } else {
                pieces.add(part);
            }
        }
        boolean known = pieces.size() == 1 && pieces.get(0) instanceof String;
        return known ? pieces.get(0) : Map.of("Fn::Join", List.of("", pieces));
    }

    private Object chosen(Map<?, ?> condition) {
        List<?> branches = (List<?>) requireNonNull(condition.get("Fn::If"));
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
