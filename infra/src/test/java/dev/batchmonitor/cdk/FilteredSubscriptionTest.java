package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.sns.StringConditions;
import software.amazon.awscdk.services.sns.SubscriptionFilter;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;

/** The README's example of a subscription with a filter policy. */
class FilteredSubscriptionTest {
    @Test
    void oneAddressGetsOneCauseOfOneQueue() {
        Stack stack = new Stack();
        BatchJobMonitor monitor = TestMonitor.builder(stack).build();
        monitor.getAlertTopic()
                .addSubscription(EmailSubscription.Builder.create("memory@example.com")
                        .filterPolicy(Map.of("jobQueue", only("nightly"), "cause", only("OUT_OF_MEMORY")))
                        .build());

        assertThat(new TestMonitor(stack, monitor, Template.fromStack(stack)).only("AWS::SNS::Subscription"))
                .containsEntry("Endpoint", "memory@example.com")
                .containsEntry(
                        "FilterPolicy", Map.of("jobQueue", List.of("nightly"), "cause", List.of("OUT_OF_MEMORY")));
        assertThat(Path.of("../README.md"))
                .content()
                .contains("'{\"jobQueue\":[\"nightly\"],\"cause\":[\"OUT_OF_MEMORY\"]}'");
    }

    private static SubscriptionFilter only(String value) {
        return SubscriptionFilter.stringFilter(
                StringConditions.builder().allowlist(List.of(value)).build());
    }
}
