package dev.batchmonitor.local.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicArnsTest {
    @Test
    void everyTopicThatAlertsAreLedToIsFound() {
        String rules = """
                [{"queues":["prod-*"],"topicArn":"arn:aws-cn:sns:cn-north-1:123456789012:prod"},
                 {"topicArn":"arn:aws:sns:us-east-1:123456789012:rest_1"}]""";

        assertThat(TopicArns.in(List.of("true", rules, "arn:aws:sns:us-east-1:123456789012:rest_1", "")))
                .containsExactly(
                        "arn:aws-cn:sns:cn-north-1:123456789012:prod", "arn:aws:sns:us-east-1:123456789012:rest_1");
    }

    @Test
    void nothingElseIsATopic() {
        assertThat(TopicArns.in(List.of("arn:aws:sqs:us-east-1:123456789012:jobs", "arn:aws:sns:here:1:x")))
                .isEmpty();
    }
}
