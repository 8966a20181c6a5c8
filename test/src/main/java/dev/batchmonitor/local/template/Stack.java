package dev.batchmonitor.local.template;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a stack would be made of after {@code cdk deploy}, as far as events pass through it.
 *
 * @param name the stack's name
 * @param environment where it pretends to be deployed
 * @param rules the enabled rules of the default event bus
 * @param queues all queues
 * @param eventSource what joins a queue to the function
 * @param function the function that the event source invokes
 * @param topics all topics
 * @param tables all tables
 */
public record Stack(
        String name,
        Environment environment,
        List<Rule> rules,
        List<QueueDefinition> queues,
        EventSource eventSource,
        FunctionDefinition function,
        List<Topic> topics,
        List<Table> tables) {

    static Stack of(String name, Environment environment, Template template, Assets assets) {
        EventSource eventSource = eventSource(template);
        Stack stack = new Stack(
                name,
                environment,
                template.resources("AWS::Events::Rule")
                        .filter(Rule::isEnabled)
                        .map(Rule::of)
                        .toList(),
                template.resources("AWS::SQS::Queue").map(QueueDefinition::of).toList(),
                eventSource,
                function(template, eventSource, assets),
                template.resources("AWS::SNS::Topic").map(Topic::of).toList(),
                Stream.of("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable")
                        .flatMap(template::resources)
                        .map(Table::of)
                        .toList());
        stack.checkTargets();
        return stack;
    }

    /** The same stack with another batch size of its event source. */
    public Stack withBatchSize(int batchSize) {
        EventSource changed = eventSource.withBatchSize(batchSize);
        return new Stack(name, environment, rules, queues, changed, function, topics, tables);
    }

    /** The same stack with another configuration of its function. */
    public Stack withFunction(FunctionDefinition changed) {
        return new Stack(name, environment, rules, queues, eventSource, changed, topics, tables);
    }

    /** The queue with this ARN. */
    public QueueDefinition queue(String arn) {
        return queues.stream()
                .filter(queue -> queue.arn().equals(arn))
                .findFirst()
                .orElseThrow(() -> new TemplateException("the stack " + name + " has no queue " + arn));
    }

    private void checkTargets() {
        for (Rule rule : rules) {
            rule.targets().forEach(target -> queue(target.arn()));
        }
    }

    private static EventSource eventSource(Template template) {
        List<EventSource> found = template.resources("AWS::Lambda::EventSourceMapping")
                .filter(EventSource::isEnabled)
                .map(EventSource::of)
                .toList();
        if (found.size() != 1) {
            throw new TemplateException(
                    "the template must have one enabled AWS::Lambda::EventSourceMapping, but has " + found.size());
        }
        return found.get(0);
    }

    private static FunctionDefinition function(Template template, EventSource eventSource, Assets assets) {
        return template.resources("AWS::Lambda::Function")
                .filter(function -> invokes(eventSource.function(), function))
                .map(function -> FunctionDefinition.of(function, assets))
                .findFirst()
                .orElseThrow(() -> new TemplateException(
                        "the event source invokes " + eventSource.function() + ", which the template does not have"));
    }

    /** A function is named by its name or ARN, both with or without a version or alias. */
    private static boolean invokes(String target, Resource function) {
        PhysicalNames names = function.intrinsics().names();
        return Stream.of(names.name(function), names.arn(function))
                .anyMatch(name -> target.equals(name) || target.startsWith(name + ":"));
    }
}
