package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.aws.sns.Subscription;
import dev.batchmonitor.local.queue.HandDrivenClock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

final class ConcurrencyTest {
    private static final int CALLS = 500;

    @Test
    void callsOfManyThreadsAreAllCountedAndDelivered() {
        LocalServices services = new LocalServices(new HandDrivenClock());
        String topic = services.topics().create("alerts");
        Subscription subscription = services.topics().subscribe(topic, "sqs");
        try (LocalAws aws = LocalAws.start(services);
                SdkClients clients = SdkClients.of(aws.endpoint());
                SnsClient sns = clients.sns()) {
            IntStream.range(0, CALLS)
                    .parallel()
                    .forEach(i -> sns.publish(r -> r.topicArn(topic).message("message " + i)));

            assertThat(aws.log().count("sns:Publish")).isEqualTo(CALLS);
            assertThat(aws.log().messages()).hasSize(CALLS).doesNotHaveDuplicates();
            assertThat(subscription.received()).hasSize(CALLS);
        }
    }
}
