package dev.batchmonitor.cdk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.batch.JobQueue;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/** One monitor in a stack of its own, with code from a bucket because that is the quickest to synthesise. */
record TestMonitor(Stack stack, BatchJobMonitor monitor, Template template) {
    static final String ACCOUNT = "111122223333";
    static final String REGION = "eu-west-1";

    static TestMonitor with(Consumer<BatchJobMonitor.Builder> properties) {
        return in(new Stack(), properties);
    }

    static TestMonitor in(Stack stack, Consumer<BatchJobMonitor.Builder> properties) {
        BatchJobMonitor.Builder builder = builder(stack);
        properties.accept(builder);
        BatchJobMonitor monitor = builder.build();
        return new TestMonitor(stack, monitor, Template.fromStack(stack));
    }

    static BatchJobMonitor.Builder builder(Stack stack) {
        return BatchJobMonitor.Builder.create(stack, "Monitor").functionCode(code(stack));
    }

    static Code code(Construct scope) {
        return Code.fromBucket(Bucket.fromBucketName(scope, "Code", "code"), "function.zip", "version-1");
    }

    static Stack stack(Map<String, Object> context) {
        return new Stack(new App(AppProps.builder().context(context).build()), "Stack");
    }

    static Stack stackIn(String region) {
        Environment environment =
                Environment.builder().account(ACCOUNT).region(region).build();
        return new Stack(
                new App(), "Stack", StackProps.builder().env(environment).build());
    }

    /** Patterns in its template can be used as they are, without references in them. */
    static Stack stackWithKnownPartition() {
        App app = new App(AppProps.builder()
                .context(Map.of("@aws-cdk/core:enablePartitionLiterals", true))
                .build());
        return new Stack(
                app,
                "Stack",
                StackProps.builder()
                        .env(Environment.builder()
                                .account(ACCOUNT)
                                .region(REGION)
                                .build())
                        .build());
    }

    static IJobQueue jobQueue(Construct scope, String name) {
        String region = Stack.of(scope).getRegion();
        return JobQueue.fromJobQueueArn(scope, name, jobQueueArn(Token.isUnresolved(region) ? REGION : region, name));
    }

    static String jobQueueArn(String region, String name) {
        String partition = region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
        return "arn:" + partition + ":batch:" + region + ":" + ACCOUNT + ":job-queue/" + name;
    }

    /** The properties of the only resource of this type. */
    Map<String, Object> only(String type) {
        List<Map<String, Object>> found = all(type);
        if (found.size() != 1) {
            throw new AssertionError("one " + type + " was expected, got: " + found);
        }
        return found.get(0);
    }

    /** The environment variables of the function. */
    @SuppressWarnings("unchecked")
    Map<String, Object> environment() {
        Map<String, Object> environment = (Map<String, Object>)
                requireNonNull(only("AWS::Lambda::Function").get("Environment"));
        return (Map<String, Object>) requireNonNull(environment.get("Variables"));
    }

    /** The properties of all resources of this type. */
    List<Map<String, Object>> all(String type) {
        return template.findResources(type).values().stream()
                .map(TestMonitor::properties)
                .toList();
    }

    /** The properties of the resource whose logical id begins so. */
    Map<String, Object> resource(String type, String idPrefix) {
        return template.findResources(type).entrySet().stream()
                .filter(entry -> entry.getKey().matches(idPrefix + "[0-9A-F]{8}"))
                .map(entry -> properties(entry.getValue()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " named " + idPrefix));
    }

    /** The statements of a policy, whichever property holds it. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> statements(Map<String, Object> properties, String document) {
        Map<String, Object> policy = (Map<String, Object>) requireNonNull(properties.get(document));
        return (List<Map<String, Object>>) requireNonNull(policy.get("Statement"));
    }

    /** Empty for a resource without properties. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> properties(Map<String, Object> resource) {
        return (Map<String, Object>) resource.getOrDefault("Properties", Map.of());
    }
}
