package dev.batchmonitor.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@code AWS::Events::Rule} of the default event bus.
 *
 * @param name physical name
 * @param arn ARN
 * @param pattern the event pattern
 * @param targets where matching events go
 */
public record Rule(String name, String arn, JsonNode pattern, List<Target> targets) {
    private static final List<String> TRANSFORMS = List.of("Input", "InputPath", "InputTransformer");

    /**
     * A target of the rule.
     *
     * @param arn ARN of the target
     * @param deadLetterArn the queue for events that could not be delivered, null when they are dropped
     * @param retries how often a delivery is tried again; EventBridge's default is 185
     * @param maximumAge for how long; EventBridge's default is 24 hours
     */
    public record Target(String arn, @Nullable String deadLetterArn, int retries, Duration maximumAge) {}

    static boolean isEnabled(Resource rule) {
        return !rule.optionalText("State").orElse("ENABLED").equals("DISABLED");
    }

    static Rule of(Resource rule) {
        if (!rule.optionalText("EventBusName").orElse("default").equals("default")) {
            throw rule.wrong(
                    "EventBusName", "only the default event bus runs locally, where AWS Batch sends its events");
        }
        if (!rule.get("EventPattern").isObject()) {
            throw rule.wrong("EventPattern", "is missing; rules on a schedule do not run locally");
        }
        PhysicalNames names = rule.intrinsics().names();
        List<Target> targets =
                rule.children("Targets").stream().map(Rule::target).toList();
        return new Rule(names.name(rule), names.arn(rule), rule.get("EventPattern"), targets);
    }

    private static Target target(Resource target) {
        TRANSFORMS.stream()
                .filter(name -> target.properties().has(name))
                .findFirst()
                .ifPresent(name -> {
                    throw target.wrong("Targets", name + " is not supported locally: events are passed on unchanged");
                });
        Resource retry = target.child("RetryPolicy");
        return new Target(
                target.text("Arn"),
                target.child("DeadLetterConfig").optionalText("Arn").orElse(null),
                retry.number("MaximumRetryAttempts", 185),
                Duration.ofSeconds(retry.number("MaximumEventAgeInSeconds", 86_400)));
    }
}
