package dev.batchmonitor.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves the intrinsic functions that the CDK writes into templates; any other is an error, never a guess. */
final class Intrinsics {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]+)}");

    private final Template template;
    private final PseudoParameters pseudoParameters;
    private final PhysicalNames names;
    private final Conditions conditions;

    Intrinsics(Template template, PseudoParameters pseudoParameters, PhysicalNames names) {
        this.template = template;
        this.pseudoParameters = pseudoParameters;
        this.names = names;
        this.conditions = new Conditions(template, this);
    }

    Conditions conditions() {
        return conditions;
    }

    PhysicalNames names() {
        return names;
    }

    /** The value of a node, empty when it is {@code AWS::NoValue}. */
    Optional<JsonNode> resolve(JsonNode node) {
        if (node.isArray()) {
            return Optional.of(array(node));
        }
        return node.isObject() ? object(node) : Optional.of(node);
    }

    /** The value of a node that must be plain text, a number or a truth value. */
    String text(JsonNode node) {
        return resolve(node)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .orElseThrow(() -> new TemplateException("must be a plain value, but is " + node));
    }

    private JsonNode array(JsonNode node) {
        ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
        node.valueStream().map(this::resolve).flatMap(Optional::stream).forEach(resolved::add);
        return resolved;
    }

    private Optional<JsonNode> object(JsonNode node) {
        if (node.size() == 1) {
            Map.Entry<String, JsonNode> only = node.properties().iterator().next();
            if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
                return function(only.getKey(), only.getValue());
            }
        }
        ObjectNode resolved = JsonNodeFactory.instance.objectNode();
        node.propertyStream()
                .forEach(entry -> resolve(entry.getValue()).ifPresent(value -> resolved.set(entry.getKey(), value)));
        return Optional.of(resolved);
    }

    private Optional<JsonNode> function(String name, JsonNode arguments) {
        return switch (name) {
            case "Ref" -> ref(arguments.asText());
            case "Fn::GetAtt" -> plain(attribute(arguments));
            case "Fn::Join" -> plain(list(arguments.path(1)).collect(Collectors.joining(text(arguments.path(0)))));
            case "Fn::Sub" -> plain(substitute(arguments));
            case "Fn::Select" -> resolve(select(arguments));
            case "Fn::Split" -> Optional.of(split(arguments));
            case "Fn::If" ->
                resolve(arguments.path(conditions.named(arguments.path(0).asText()) ? 1 : 2));
            case "Fn::FindInMap" -> resolve(findInMap(arguments));
            default -> throw new TemplateException("the function " + name + " cannot be resolved locally");
        };
    }

    private Optional<JsonNode> ref(String name) {
        return name.equals(PseudoParameters.NO_VALUE) ? Optional.empty() : plain(reference(name));
    }

    private String reference(String name) {
        return pseudoParameters
                .get(name)
                .or(() -> template.parameter(name).map(parameter -> defaultOf(name, parameter)))
                .or(() -> template.resource(name).map(names::ref))
                .orElseThrow(() -> new TemplateException("Ref to " + name + ", which the template does not have"));
    }

    private static String defaultOf(String name, JsonNode parameter) {
        if (!parameter.has("Default")) {
            throw new TemplateException("the parameter " + name + " has no default value");
        }
        return parameter.path("Default").asText();
    }

    private String attribute(JsonNode arguments) {
        return arguments.isArray()
                ? attribute(arguments.path(0).asText(), text(arguments.path(1)))
                : dotted(arguments.asText());
    }

    private String dotted(String reference) {
        String[] parts = reference.split("\\.", 2);
        return parts.length == 1 ? reference(reference) : attribute(parts[0], parts[1]);
    }

    private String attribute(String logicalId, String attribute) {
        return template.resource(logicalId)
                .flatMap(resource -> names.attribute(resource, attribute))
                .orElseThrow(() -> new TemplateException(
                        "Fn::GetAtt " + logicalId + "." + attribute + " cannot be resolved locally"));
    }

    private String substitute(JsonNode arguments) {
        JsonNode variables = arguments.path(1);
        String text = arguments.isArray() ? arguments.path(0).asText() : arguments.asText();
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).isEmpty()
                                ? placeholder(match.group(2).strip(), variables)
                                : "${" + match.group(2) + "}"));
    }

    private String placeholder(String name, JsonNode variables) {
        return variables.has(name) ? text(variables.path(name)) : dotted(name);
    }

    private JsonNode select(JsonNode arguments) {
        int index = Integer.parseInt(text(arguments.path(0)));
        JsonNode items = resolve(arguments.path(1)).orElseThrow();
        if (!items.has(index)) {
            throw new TemplateException("Fn::Select asks for element " + index + " of " + items);
        }
        return items.path(index);
    }

    private JsonNode split(JsonNode arguments) {
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        List.of(text(arguments.path(1)).split(Pattern.quote(text(arguments.path(0))), -1))
                .forEach(parts::add);
        return parts;
    }

    private JsonNode findInMap(JsonNode arguments) {
        return template.mapping(text(arguments.path(0)))
                .path(text(arguments.path(1)))
                .path(text(arguments.path(2)));
    }

    private Stream<String> list(JsonNode node) {
        return resolve(node).stream().flatMap(JsonNode::valueStream).map(JsonNode::asText);
    }

    private static Optional<JsonNode> plain(String value) {
        return Optional.of(TextNode.valueOf(value));
    }
}
