package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awscdk.Duration;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitorQueuesTest {
    private final TestMonitor monitor = TestMonitor.with(builder -> builder.functionTimeout(Duration.seconds(30)));
    private final Map<String, Object> queue = monitor.resource("AWS::SQS::Queue", "MonitorQueue");
    private final Map<String, Object> deadLetterQueue = monitor.resource("AWS::SQS::Queue", "MonitorDeadLetterQueue");

    @Test
    void messageIsTriedFiveTimesBeforeItIsPutAside() {
        assertThat(queue)
                .extractingByKey("RedrivePolicy")
                .asString()
                .contains("MonitorDeadLetterQueue", "maxReceiveCount=5");
    }

    @Test
    void messageStaysInvisibleForSixTimeouts() {
        assertThat(queue).containsEntry("VisibilityTimeout", 180);
    }

    @Test
    void whatWasPutAsideStaysForTheLongestTimeThatSqsAllows() {
        assertThat(deadLetterQueue).containsEntry("MessageRetentionPeriod", 1_209_600);
        assertThat(queue).containsEntry("MessageRetentionPeriod", 345_600);
    }

    @Test
    void bothQueuesAreEncrypted() {
        assertThat(List.of(queue, deadLetterQueue))
                .allSatisfy(properties -> assertThat(properties).containsEntry("SqsManagedSseEnabled", true));
    }

    @Test
    void bothQueuesTakeMessagesOverTlsOnly() {
        assertThat(monitor.template().findResources("AWS::SQS::QueuePolicy").values())
                .hasSize(2)
                .allSatisfy(policy -> assertThat(policy.toString())
                        .contains("{Action=sqs:*, Condition={Bool={aws:SecureTransport=false}}, Effect=Deny"));
    }
}
