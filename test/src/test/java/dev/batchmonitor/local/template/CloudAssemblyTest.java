package dev.batchmonitor.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudAssemblyTest {
    private static final String ACCOUNT = "123456789012";

    @TempDir
    Path directory = Path.of("");

    private Path code = Path.of("");

    @BeforeEach
    void writeCode() throws IOException {
        code = Files.createFile(directory.resolve("asset.f00.zip"));
    }

    @Test
    void resolvesTheIntrinsicFunctionsThatTheCdkWrites() throws IOException {
        assertThat(SmallAssembly.in(directory, code).stack().function().environment())
                .containsOnly(
                        entry("TOPIC", "arn:aws:sns:us-east-1:123456789012:Small-Alerts"),
                        entry("REGION", "us-east-1"),
                        entry("JOINED", "arn:aws:sqs:Small-Events"),
                        entry(
                                "SUBSTITUTED",
                                "Small/Small-Incidents/arn:aws:sqs:us-east-1:123456789012:Small-Events/7/${literal}"),
                        entry("SELECTED", "Small-Alerts"),
                        entry("CHOSEN", "yes"));
    }

    @Test
    void readsTheFunctionAsLambdaWouldCreateIt() throws IOException {
        FunctionDefinition function = SmallAssembly.in(directory, code).stack().function();

        assertThat(function.handler()).isEqualTo("dev.batchmonitor.local.function.TestHandler");
        assertThat(function.memorySize()).isEqualTo(256);
        assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(function.code()).isEqualTo(code);
        assertThat(function.architectures()).containsExactly("arm64");
        assertThat(function.snapStart()).isTrue();
        assertThat(function.logging()).isEqualTo(new FunctionDefinition.Logging("JSON", "WARN", "Small-Log"));
    }

    @Test
    void readsQueueAndEventSource() throws IOException {
        Stack stack = SmallAssembly.in(directory, code).stack();

        QueueDefinition queue = stack.queue(stack.eventSource().queueArn());
        assertThat(queue.url()).isEqualTo("https://sqs.us-east-1.amazonaws.com/" + ACCOUNT + "/Small-Events");
        assertThat(queue.visibilityTimeout()).isEqualTo(Duration.ofSeconds(12));
        assertThat(queue.redrive())
                .isEqualTo(new QueueDefinition.Redrive("arn:aws:sqs:us-east-1:123456789012:Small-DeadLetters", 3));
        assertThat(stack.eventSource())
                .isEqualTo(new EventSource(
                        queue.arn(),
                        "arn:aws:lambda:us-east-1:123456789012:function:Small-Function:live",
                        4,
                        Duration.ofSeconds(5),
                        true,
                        2));
    }

    @Test
    void readsTopicsAndTables() throws IOException {
        Stack stack = SmallAssembly.in(directory, code).stack();

        assertThat(stack.topics())
                .containsExactly(new Topic("Small-Alerts", "arn:aws:sns:us-east-1:123456789012:Small-Alerts"));
        assertThat(stack.tables())
                .containsExactly(new Table(
                        "Small-Incidents",
                        "arn:aws:dynamodb:us-east-1:123456789012:table/Small-Incidents",
                        "job",
                        null));
    }

    @Test
    void leavesOutWhatIsSwitchedOffOrNotDeployed() throws IOException {
        Stack stack = SmallAssembly.in(directory, code).stack();

        assertThat(stack.rules()).extracting(Rule::name).containsExactly("Small-Finished", "Small-Retried");
        assertThat(stack.queues()).extracting(QueueDefinition::name).doesNotContain("Small-Ignored");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Events   | FifoQueue         | true                                   | AWS::SQS::Queue Events, property FifoQueue: only standard queues run locally
            Events   | VisibilityTimeout | "soon"                                 | AWS::SQS::Queue Events, property VisibilityTimeout: must be a whole number, but is soon
            Function | Timeout           | {"Fn::ImportValue": "x"}               | AWS::Lambda::Function Function, property Timeout: the function Fn::ImportValue cannot be resolved locally
            Function | Handler           | {"Ref": "Nowhere"}                     | AWS::Lambda::Function Function, property Handler: Ref to Nowhere, which the template does not have
            Function | Runtime           | ["java25"]                             | AWS::Lambda::Function Function, property Runtime: must be a plain value, but is ["java25"]
            Function | Code              | {"S3Key": "other.zip"}                 | AWS::Lambda::Function Function, property Code: the cloud assembly
            Finished | Targets           | [{"Arn": "a", "InputPath": "$.x"}]     | AWS::Events::Rule Finished, property Targets: InputPath is not supported locally
            Finished | EventBusName      | "own"                                  | AWS::Events::Rule Finished, property EventBusName: only the default event bus runs locally
            Source   | FunctionName      | "other"                                | the event source invokes other, which the template does not have
            Source   | Enabled           | false                                  | must have one enabled AWS::Lambda::EventSourceMapping, but has 0
            """)
    void namesTheResourceThatCannotRunLocally(String resource, String property, String value, String message)
            throws IOException {
        SmallAssembly assembly = SmallAssembly.in(directory, code).with(resource, property, value);

        assertThatThrownBy(assembly::stack)
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(message);
    }

    @Test
    void saysHowToBuildWhenThereIsNoAssembly() {
        CloudAssembly assembly = new CloudAssembly(directory.resolve("nowhere"));

        assertThatThrownBy(() -> assembly.stack(Environment.DEFAULT))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("mvn package -DskipTests");
    }

    @ParameterizedTest
    @CsvSource({
        "eu-central-1, aws, amazonaws.com",
        "cn-north-1, aws-cn, amazonaws.com.cn",
        "us-gov-west-1, aws-us-gov, amazonaws.com"
    })
    void knowsThePartitionOfARegion(String region, String partition, String urlSuffix) {
        Environment environment = new Environment(ACCOUNT, region);

        assertThat(environment.arn("sqs", "q")).isEqualTo("arn:" + partition + ":sqs:" + region + ":" + ACCOUNT + ":q");
        assertThat(environment.urlSuffix()).isEqualTo(urlSuffix);
    }
}
