package dev.batchmonitor.cdk;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;

/** A resolved value of a template as one line, in the way in which cdk-nag names it: {@code <AWS::Region>} for a Ref. */
final class FlatReference {
    private FlatReference() {}

    static String of(Object value) {
        if (!(value instanceof Map<?, ?> function) || function.size() != 1) {
            return value.toString();
        }
        Map.Entry<?, ?> call = function.entrySet().iterator().next();
        return switch (call.getKey().toString()) {
            case "Ref" -> "<" + call.getValue() + ">";
            case "Fn::GetAtt" -> "<" + join(".", call.getValue()) + ">";
            case "Fn::Join" ->
                call.getValue() instanceof List<?> join && join.size() == 2
                        ? join(join.get(0).toString(), join.get(1))
                        : value.toString();
            default -> value.toString();
        };
    }

    private static String join(String delimiter, Object parts) {
        return parts instanceof List<?> list
                ? list.stream().map(FlatReference::of).collect(joining(delimiter))
                : parts.toString();
    }
}
