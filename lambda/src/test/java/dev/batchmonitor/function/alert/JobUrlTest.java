package dev.batchmonitor.function.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.SampleEvents;
import dev.batchmonitor.function.event.BatchEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobUrlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | 'platformCapabilities':['EC2'] | jobs/ec2/detail/a",
                "a | 'platformCapabilities':['FARGATE'] | jobs/fargate/detail/a",
                "a | 'platformCapabilities':[] | jobs/detail/a",
                "a | 'container':{'containerInstanceArn':'arn:aws:ecs:eu-west-1:1:container-instance/c/1'} | jobs/ec2/detail/a",
                "a | 'eksProperties':{} | jobs/detail/a",
                "a | 'arrayProperties':{'size':4} | jobs/array-job/a",
                "a:3 | 'arrayProperties':{'index':3} | jobs/ec2/detail/a:3",
                "a | 'nodeProperties':{'numNodes':4} | jobs/mnp-job/a",
            })
    void everyKindOfJobHasItsPage(String id, String fields, String page) {
        BatchEvent.JobStateChange change =
                SampleEvents.decodedStateChange(SampleEvents.stateChange(id, "FAILED", fields.replace('\'', '"')));
        assertThat(JobUrl.of(change.job(), change.origin(), Console.OF_PARTITION))
                .hasValue("https://eu-west-1.console.aws.amazon.com/batch/home?region=eu-west-1#" + page);
    }

    @Test
    void aServiceJobHasThePageOfItsTrainingJob() {
        String fields = "\"attempts\":[{\"serviceResourceId\":{\"name\":\"TrainingJobArn\",\"value\":"
                + "\"arn:aws:sagemaker:eu-west-1:111122223333:training-job/model-7\"}}]";
        String event = SampleEvents.stateChange("a", "FAILED", fields)
                .replace("Batch Job State Change", "Batch Service Job State Change");
        BatchEvent.JobStateChange change = SampleEvents.decodedStateChange(event);
        assertThat(JobUrl.of(change.job(), change.origin(), Console.OF_PARTITION))
                .hasValue("https://eu-west-1.console.aws.amazon.com/sagemaker/home?region=eu-west-1#/jobs/model-7");
    }

    @Test
    void withoutARegionThereIsNoPage() {
        BatchEvent.JobStateChange change = SampleEvents.decodedStateChange(
                "{\"detail-type\":\"Batch Job State Change\",\"detail\":{\"jobId\":\"a\"}}");
        assertThat(JobUrl.of(change.job(), change.origin(), Console.OF_PARTITION))
                .isEmpty();
    }
}
