package dev.batchmonitor.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One resource of the template, or one object inside it. Properties are resolved when they are read, so that a
 * resource which no local run needs can hold whatever it likes.
 *
 * @param logicalId the name the template gives it
 * @param type such as {@code AWS::SQS::Queue}
 * @param properties as written in the template
 * @param intrinsics what turns them into values
 */
record Resource(String logicalId, String type, JsonNode properties, Intrinsics intrinsics) {
    boolean is(String wanted) {
        return type.equals(wanted);
    }

    /** The property with every intrinsic function resolved; a missing node when the template does not set it. */
    JsonNode get(String property) {
        JsonNode raw = properties.path(property);
        if (raw.isMissingNode()) {
            return raw;
        }
        try {
            return intrinsics.resolve(raw).orElse(MissingNode.getInstance());
        } catch (TemplateException e) {
            throw new TemplateException(this + ", property " + property + ": " + e.getMessage(), e);
        }
    }

    Optional<String> optionalText(String property) {
        JsonNode value = get(property);
        return value.isMissingNode() ? Optional.empty() : Optional.of(asText(property, value));
    }

    String text(String property) {
        return optionalText(property).orElseThrow(() -> wrong(property, "is missing"));
    }

    Optional<Integer> optionalNumber(String property) {
        return optionalText(property).map(text -> asNumber(property, text));
    }

    int number(String property, int otherwise) {
        return optionalNumber(property).orElse(otherwise);
    }

    boolean flag(String property, boolean otherwise) {
        return optionalText(property).map(Boolean::parseBoolean).orElse(otherwise);
    }

    List<String> texts(String property) {
        return get(property).valueStream().map(value -> asText(property, value)).toList();
    }

    Map<String, String> textMap(String property) {
        return get(property)
                .propertyStream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> asText(property, entry.getValue())));
    }

    /** An object inside this resource, an empty one when the template does not set it. */
    Resource child(String property) {
        return new Resource(logicalId, type, get(property), intrinsics);
    }

    /** The objects of a list inside this resource. */
    List<Resource> children(String property) {
        return get(property)
                .valueStream()
                .map(value -> new Resource(logicalId, type, value, intrinsics))
                .toList();
    }

    TemplateException wrong(String property, String problem) {
        return new TemplateException(this + ", property " + property + ": " + problem);
    }

    @Override
    public String toString() {
        return type + " " + logicalId;
    }

    private String asText(String property, JsonNode value) {
        if (!value.isValueNode()) {
            throw wrong(property, "must be a plain value, but is " + value);
        }
        return value.asText();
    }

    private int asNumber(String property, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new TemplateException(
                    this + ", property " + property + ": must be a whole number, but is " + text, e);
        }
    }
}
