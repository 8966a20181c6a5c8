package dev.batchmonitor.cdk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Validations;
import software.constructs.IConstruct;

class KnownFindingsTest {
    private final BatchJobMonitor monitor = TestMonitor.with(builder -> {}).monitor();

    @Test
    void findingsAreAcknowledgedWhereTheyAreMeantAndWithAReason() {
        assertThat(acknowledged(monitor))
                .anySatisfy(rule -> assertThat(rule).contains("AwsSolutions-IAM5[Resource::*]", "know no resources"))
                .anySatisfy(rule -> assertThat(rule).contains("Serverless-LambdaEventSourceMappingDestination"));
        assertThat(acknowledged(monitor))
                .anySatisfy(rule -> assertThat(rule)
                        .contains("AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>"
                                + ":log-group:/aws/batch/job:log-stream:*]"));
        assertThat(acknowledged(monitor.getFunction()))
                .hasSize(3)
                .allSatisfy(rule -> assertThat(rule).contains("-LambdaDLQ", "only the queue invokes the function"));
        assertThat(acknowledged(monitor.getDeadLetterQueue()))
                .singleElement()
                .asString()
                .contains("Serverless-SQSRedrivePolicy");
        assertThat(acknowledged(requireNonNull(monitor.getIncidentTable())))
                .singleElement()
                .asString()
                .contains("AwsSolutions-DDB3", "of no use later");
        assertThat(acknowledged(monitor.getQueue())).isEmpty();
    }

    private static Stream<String> acknowledged(IConstruct construct) {
        return construct.getNode().getMetadata().stream()
                .filter(entry -> Validations.ACKNOWLEDGED_RULES_METADATA_KEY.equals(entry.getType()))
                .map(entry -> String.valueOf(entry.getData()));
    }
}
