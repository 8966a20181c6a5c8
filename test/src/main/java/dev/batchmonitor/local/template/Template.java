package dev.batchmonitor.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;

/** A CloudFormation template that pretends to be deployed under a stack name in an environment. */
final class Template {
    private final JsonNode json;
    private final Intrinsics intrinsics;

    Template(JsonNode json, String stackName, Environment environment) {
        this.json = json;
        this.intrinsics = new Intrinsics(
                this, new PseudoParameters(stackName, environment), new PhysicalNames(stackName, environment));
    }

    /** The resources of a type that exist under the template's conditions, in the order of the template. */
    Stream<Resource> resources(String type) {
        return json.path("Resources")
                .propertyStream()
                .map(entry -> resource(entry.getKey(), entry.getValue()))
                .filter(resource -> resource.is(type))
                .filter(this::exists);
    }

    Optional<Resource> resource(String logicalId) {
        return Optional.ofNullable(json.path("Resources").get(logicalId)).map(node -> resource(logicalId, node));
    }

    Optional<JsonNode> parameter(String name) {
        return Optional.ofNullable(json.path("Parameters").get(name));
    }

    Optional<JsonNode> condition(String name) {
        return Optional.ofNullable(json.path("Conditions").get(name));
    }

    JsonNode mapping(String name) {
        return json.path("Mappings").path(name);
    }

    private Resource resource(String logicalId, JsonNode node) {
        return new Resource(logicalId, node.path("Type").asText(), node.path("Properties"), intrinsics);
    }

    private boolean exists(Resource resource) {
        JsonNode condition = json.path("Resources").path(resource.logicalId()).path("Condition");
        return condition.isMissingNode() || intrinsics.conditions().named(condition.asText());
    }
}
