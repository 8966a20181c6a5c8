package dev.batchmonitor.cdk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** Brings the events of AWS Batch from the default event bus into the queue. */
final class EventDelivery {
    private EventDelivery() {}

    static List<Rule> create(Construct scope, EventRules rules, MonitorQueues queues) {
        QueueTarget target = new QueueTarget(queues);
        List<Rule> created =
                rules.all().stream().map(rule -> create(scope, rule, target)).toList();
        accept(created, queues.queue());
        accept(created, queues.deadLetterQueue());
        return created;
    }

    private static Rule create(Construct scope, EventRule rule, QueueTarget target) {
        return Rule.Builder.create(scope, rule.id())
                .description(rule.description())
                .eventPattern(EventPattern.builder()
                        .source(EventRule.SOURCES)
                        .detailType(rule.detailTypes())
                        // EventBridge refuses an empty object.
                        .detail(rule.detail().isEmpty() ? null : rule.detail())
                        .build())
                .targets(List.of(target))
                .build();
    }

    private static void accept(List<Rule> rules, IQueue queue) {
        List<String> arns = rules.stream().map(Rule::getRuleArn).toList();
        queue.addToResourcePolicy(PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("events.amazonaws.com")))
                .actions(List.of("sqs:SendMessage"))
                .resources(List.of(queue.getQueueArn()))
                .conditions(Map.of("ArnEquals", Map.of("aws:SourceArn", arns)))
                .build());
    }
}
