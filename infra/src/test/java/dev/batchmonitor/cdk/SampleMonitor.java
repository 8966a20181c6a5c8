package dev.batchmonitor.cdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sqs.Queue;

/** Monitors that differ as much as they can. */
enum SampleMonitor {
    BARE(List.of()),

    /** All but those properties that exclude others, or leave little of what those make. */
    ALL_PROPERTIES(values(name -> !Narrowing.ALONE.contains(name))),

    /** Those properties, and what goes together with them. */
    NARROWED(values(name -> Narrowing.ALONE.contains(name) || Narrowing.TOO.contains(name))),

    WITH_OWN_KEY(values("encryptionKey"::equals)),

    /** Nothing of what is given belongs to the stack. */
    IMPORTED(List.of(
            Property.made(
                    "encryptionKey",
                    stack -> Key.fromKeyArn(stack, "ImportedKey", arn(stack, "kms", "key/1")),
                    BatchJobMonitor.Builder::encryptionKey),
            Property.made(
                    "alertTopic",
                    stack -> Topic.fromTopicArn(stack, "ImportedTopic", arn(stack, "sns", "alerts")),
                    BatchJobMonitor.Builder::alertTopic),
            Property.made(
                    "deadLetterQueue",
                    stack -> Queue.fromQueueArn(stack, "ImportedQueue", arn(stack, "sqs", "dead-letters")),
                    BatchJobMonitor.Builder::deadLetterQueue)));

    private final List<Property> properties;

    SampleMonitor(List<Property> properties) {
        this.properties = properties;
    }

    TestMonitor in(Stack stack) {
        return TestMonitor.in(
                stack,
                builder -> properties.forEach(
                        property -> property.value().apply(stack).accept(builder)));
    }

    /** What is set in those that together have all properties. */
    static Set<String> propertiesOfAll() {
        return Stream.of(ALL_PROPERTIES, NARROWED)
                .flatMap(sample -> sample.properties.stream())
                .map(Property::name)
                .collect(Collectors.toSet());
    }

    private static final class Narrowing {
        static final Set<String> ALONE =
                Set.of("excludeJobQueues", "jobTags", "statuses", "metrics", "metricDimensions");
        static final Set<String> TOO = Set.of(
                "jobDefinitions",
                "excludeJobDefinitions",
                "jobNamePrefixes",
                "excludeJobNamePrefixes",
                "alarms",
                "dashboard");
    }

    /** One value of each property: the last of those that are tried. */
    private static List<Property> values(Predicate<String> wanted) {
        List<Property> values = new ArrayList<>();
        for (Property property : PropertiesTest.all()) {
            if (wanted.test(property.name())) {
                values.removeIf(other -> other.name().equals(property.name()));
                values.add(property);
            }
        }
        return values;
    }

    private static String arn(Stack stack, String service, String resource) {
        return stack.formatArn(ArnComponents.builder()
                .service(service)
                .resource(resource)
                .arnFormat(ArnFormat.NO_RESOURCE_NAME)
                .build());
    }
}
