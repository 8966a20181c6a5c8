package dev.batchmonitor.cdk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sqs.Queue;

/**
 * What the function works with.
 *
 * @param queue where its events come from, and where it sends word to itself of incidents that end later
 * @param alertTopic where alerts go
 * @param ruleTopics where alerts go that a rule has another topic for
 * @param incidentTable what it remembers, null if it need not remember anything
 */
record FunctionResources(
        Queue queue,
        ITopic alertTopic,
        List<ITopic> ruleTopics,
        @Nullable ITable incidentTable) {
    static FunctionResources of(Queue queue, ITopic alertTopic, List<AlertRule> rules, @Nullable ITable incidentTable) {
        List<ITopic> topics = new ArrayList<>();
        for (AlertRule rule : rules) {
            if (rule.topic() != null) {
                topics.add(rule.topic());
            }
        }
        return new FunctionResources(queue, alertTopic, List.copyOf(topics), incidentTable);
    }

    /** Every topic that an alert can go to. */
    List<ITopic> topics() {
        return Stream.concat(Stream.of(alertTopic), ruleTopics.stream()).toList();
    }
}
