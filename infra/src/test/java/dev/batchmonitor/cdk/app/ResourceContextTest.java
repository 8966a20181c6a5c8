package dev.batchmonitor.cdk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.assertions.Template;

/** Resources that the context names. */
class ResourceContextTest {
    private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/11111111-1111-1111-1111-111111111111";

    @Test
    void functionMayUseTheKeyOfAnEncryptedTopic() {
        Map<String, Object> topic = Map.of("alertTopicArn", "arn:aws:sns:eu-west-1:111122223333:alerts");
        Map<String, Object> encrypted = new TreeMap<>(topic);
        encrypted.put("alertTopicKeyArn", KEY);

        assertThat(template(encrypted).findResources("AWS::IAM::ManagedPolicy").toString())
                .contains("{Action=[kms:Decrypt, kms:GenerateDataKey]", "Resource=" + KEY);
        assertThat(template(topic).findResources("AWS::IAM::ManagedPolicy").toString())
                .doesNotContain("kms:");
    }

    @Test
    void keyWithoutItsTopicIsRefused() {
        assertThatThrownBy(() -> template(Map.of("alertTopicKeyArn", KEY)))
                .isInstanceOf(ContextException.class)
                .hasMessageStartingWith(
                        "context 'alertTopicKeyArn' needs context 'alertTopicArn' as well, got: nothing");
    }

    @Test
    void jobQueuesOfOneNameInSeveralAccountsAreToldApartOnACentralBus() {
        Template template = template(Map.of(
                "jobQueues",
                List.of("nightly", "arn:aws:batch:us-east-1:999988887777:job-queue/nightly"),
                "eventBusArn",
                "arn:aws:events:eu-west-1:111122223333:event-bus/central"));

        assertThat(template.findResources("AWS::CloudWatch::Alarm").keySet())
                .anyMatch(id -> id.matches("MonitorFailedJobsAlarmnightly[0-9A-F]{8}"))
                .anyMatch(id -> id.matches("MonitorFailedJobsAlarm999988887777useast1nightly[0-9A-F]{8}"));
    }

    private static Template template(Map<String, Object> context) {
        App app = new App(AppProps.builder().context(context).build());
        return Template.fromStack(new MonitorStack(app, "BatchJobMonitor"));
    }
}
