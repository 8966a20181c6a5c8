package dev.batchmonitor.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Evaluates the conditions of a template; see "Condition functions" of the CloudFormation reference. */
final class Conditions {
    private final Template template;
    private final Intrinsics intrinsics;

    Conditions(Template template, Intrinsics intrinsics) {
        this.template = template;
        this.intrinsics = intrinsics;
    }

    boolean named(String name) {
        return holds(template.condition(name)
                .orElseThrow(() -> new TemplateException("the template has no condition " + name)));
    }

    private boolean holds(JsonNode condition) {
        if (condition.size() != 1) {
            throw new TemplateException("not a condition: " + condition);
        }
        Map.Entry<String, JsonNode> function = condition.properties().iterator().next();
        JsonNode arguments = function.getValue();
        return switch (function.getKey()) {
            case "Condition" -> named(arguments.asText());
            case "Fn::Equals" -> intrinsics.text(arguments.path(0)).equals(intrinsics.text(arguments.path(1)));
            case "Fn::And" -> arguments.valueStream().allMatch(this::holds);
            case "Fn::Or" -> arguments.valueStream().anyMatch(this::holds);
            case "Fn::Not" -> !holds(arguments.path(0));
            default ->
                throw new TemplateException("the condition function " + function.getKey() + " is not known here");
        };
    }
}
