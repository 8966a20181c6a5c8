package dev.batchmonitor.cdk;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.constructs.Construct;

/** The environment variables of the function: its settings, and the resources that it works with. */
final class FunctionEnvironment {
    /** What AWS Lambda allows, names and values together. */
    private static final int MOST_BYTES = 4096;

    /** For names and values of the variables that name topic, table and queue. */
    private static final int RESOURCES = 700;

    /**
     * The quick compiler only. With SnapStart the other one would work, too, from the snapshot on and for longer than most
     * functions live. What a batch needs does not depend on the memory, as a batch has at most 6 MB: 60 MB for what is new,
     * of which a third holds what a collection in the middle of a batch finds alive. It is gone with the next one. Without
     * that room it would become old, and old things are only collected when nothing is left of the memory.
     * docs/performance.md has the figures.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html">Customize Java runtime startup
     *     behavior</a>
     */
    private static final String JVM_OPTIONS =
            "-XX:+TieredCompilation -XX:TieredStopAtLevel=1 -XX:InitialRAMPercentage=20 -Xmn60m"
                    + " -XX:SurvivorRatio=1 -XX:TargetSurvivorRatio=90";

    private FunctionEnvironment() {}

    static void check(FunctionProps props, Problems problems) {
        int allowed = MOST_BYTES - RESOURCES;
        int bytes = FunctionSettings.of(props).entrySet().stream()
                .mapToInt(setting -> setting.getKey().length() + PatternLength.of(setting.getValue()))
                .sum();
        problems.require(
                bytes <= allowed,
                "'alertRules', 'expectedExitCodes', 'jobTags' and what is excluded must fit into the environment variables of a"
                        + " Lambda function, which leave " + allowed + " bytes for all settings, got: about " + bytes
                        + "; name several queues or job definitions at once with '*', or create a second monitor");
    }

    static Map<String, String> of(Construct scope, FunctionProps props, FunctionResources resources) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("JAVA_TOOL_OPTIONS", JVM_OPTIONS);
        FunctionSettings.of(props).forEach((name, value) -> environment.put(name, text(scope, value)));
        environment.put(
                FunctionSettings.PREFIX + "ALERT_TOPIC_ARN",
                resources.alertTopic().getTopicArn());
        if (props.eventBus() != null) {
            environment.put(
                    FunctionSettings.PREFIX + "ACCOUNT_ID", Stack.of(scope).getAccount());
        }
        ITable table = resources.incidentTable();
        if (table != null) {
            environment.put(FunctionSettings.PREFIX + "INCIDENT_TABLE", table.getTableName());
            environment.put(
                    FunctionSettings.PREFIX + "QUEUE_URL", resources.queue().getQueueUrl());
        }
        return environment;
    }

    /** By CDK, since there may be values in it that are not known before deployment. */
    private static String text(Construct scope, Object value) {
        return value instanceof String text ? text : Stack.of(scope).toJsonString(value);
    }
}
