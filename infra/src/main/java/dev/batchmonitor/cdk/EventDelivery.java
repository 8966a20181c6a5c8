package dev.batchmonitor.cdk;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** Brings the events of AWS Batch from the event bus into the queue. */
final class EventDelivery {
    private final Construct scope;
    private final EventProps props;
    private final MonitorQueues queues;
    private final List<IJobQueue> jobQueues = new ArrayList<>();
    private final Map<EventRule, Rule> rules = new LinkedHashMap<>();

    private EventDelivery(Construct scope, EventProps props, MonitorQueues queues) {
        this.scope = scope;
        this.props = props;
        this.queues = queues;
    }

    static EventDelivery create(Construct scope, EventProps props, EventRules rules, MonitorQueues queues) {
        EventDelivery delivery = new EventDelivery(scope, props, queues);
        if (props.jobQueues() != null) {
            delivery.jobQueues.addAll(props.jobQueues());
        }
        delivery.create(rules.all());
        return delivery;
    }

    List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** Watches one more job queue: by the last rules if it fits into their patterns, else by new ones, which are returned. */
    List<Rule> add(IJobQueue jobQueue) {
        List<IJobQueue> more = new ArrayList<>(jobQueues);
        more.add(jobQueue);
        EventRules wanted = EventRules.of(props, more, Stack.of(scope));
        Problems problems = new Problems();
        EventChecks.checkAdded(props, more, Region.of(scope), wanted, problems);
        problems.throwIfAnyOf("addQueue", scope);
        jobQueues.add(jobQueue);
        List<EventRule> missing = new ArrayList<>(wanted.all());
        missing.removeAll(rules.keySet());
        List<EventRule> longer = missing.stream().filter(this::isThere).toList();
        longer.forEach(rule -> extend(rule, jobQueue));
        missing.removeAll(longer);
        if (!missing.isEmpty()) {
            create(missing);
        }
        return missing.stream().map(rule -> requireNonNull(rules.get(rule))).toList();
    }

    private boolean isThere(EventRule wanted) {
        return rules.keySet().stream().anyMatch(rule -> rule.id().equals(wanted.id()));
    }

    private void extend(EventRule wanted, IJobQueue jobQueue) {
        EventRule before = rules.keySet().stream()
                .filter(rule -> rule.id().equals(wanted.id()))
                .findFirst()
                .orElseThrow();
        Rule rule = Objects.requireNonNull(rules.remove(before), "it was there a moment ago");
        rule.addEventPattern(EventPattern.builder()
                .detail(EventFilters.queues(List.of(jobQueue.getJobQueueArn())))
                .build());
        rules.put(wanted, rule);
    }

    private void create(List<EventRule> wanted) {
        QueueTarget target = new QueueTarget(queues);
        List<String> arns = new ArrayList<>();
        for (EventRule rule : wanted) {
            Rule created = create(rule, target);
            rules.put(rule, created);
            arns.add(created.getRuleArn());
        }
        accept(arns, queues.queue());
        accept(arns, queues.deadLetterQueue());
    }

    private Rule create(EventRule rule, QueueTarget target) {
        return Rule.Builder.create(scope, rule.id())
                .eventBus(props.eventBus())
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

    private static void accept(List<String> ruleArns, IQueue queue) {
        queue.addToResourcePolicy(PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("events.amazonaws.com")))
                .actions(List.of("sqs:SendMessage"))
                .resources(List.of(queue.getQueueArn()))
                .conditions(Map.of("ArnEquals", Map.of("aws:SourceArn", ruleArns)))
                .build());
    }
}
