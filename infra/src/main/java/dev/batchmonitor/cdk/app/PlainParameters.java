package dev.batchmonitor.cdk.app;

import dev.batchmonitor.cdk.BatchJobMonitor;
import java.util.List;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.s3.Bucket;

/** The parameters of the plain template. Their names are a promise: whoever updates a stack gives them again. */
record PlainParameters(
        CfnParameter codeBucket,
        CfnParameter codeKey,
        CfnParameter alertEmail,
        CfnParameter metricNamespace,
        CfnParameter logLines,
        CfnParameter batchingWindow,
        CfnParameter memorySize) {
    static final String CODE_KEY = "CodeKey";
    static final String ALERT_EMAIL = "AlertEmail";
    static final String JOB_QUEUES = "JobQueueArns";
    static final String INCIDENT_WINDOW = "IncidentWindowSeconds";
    static final String METRIC_NAMESPACE = "MetricNamespace";

    /** Of the function: a change of any of them has to publish another version of it. */
    static final List<String> OF_FUNCTION =
            List.of(CODE_KEY, INCIDENT_WINDOW, "LogLines", "MemorySize", METRIC_NAMESPACE);

    static PlainParameters create(Stack stack, String codeKey) {
        text(stack, JOB_QUEUES, "ARNs of the job queues to watch, separated by commas; empty for all")
                .type("CommaDelimitedList")
                .defaultValue("")
                .build();
        number(stack, INCIDENT_WINDOW, "How long failures count as one incident", 900, 60, 86_400);
        return new PlainParameters(
                text(stack, "CodeBucket", "Bucket in this Region that holds the function's zip")
                        .build(),
                text(stack, CODE_KEY, "Key of the function's zip in the bucket; another one for each release")
                        .defaultValue(codeKey)
                        .maxLength(128)
                        .build(),
                text(stack, ALERT_EMAIL, "Who gets the alerts; empty for nobody")
                        .defaultValue("")
                        .build(),
                text(stack, METRIC_NAMESPACE, "CloudWatch namespace of the metrics")
                        .defaultValue("BatchJobMonitor")
                        .allowedPattern("(?!AWS/)[0-9A-Za-z._/#-][0-9A-Za-z._/#: -]{0,99}")
                        .build(),
                number(stack, "LogLines", "Last lines of a failed attempt's log in its alert", 20, 0, 100),
                number(stack, "BatchingWindowSeconds", "How long events are gathered", 5, 1, 300),
                number(stack, "MemorySize", "The function's memory in MB", 512, 128, 10_240));
    }

    void giveTo(Stack stack, BatchJobMonitor.Builder monitor) {
        monitor.functionCode(Code.fromBucket(
                        Bucket.fromBucketName(stack, "Code", codeBucket.getValueAsString()),
                        codeKey.getValueAsString()))
                .alertEmails(List.of(alertEmail.getValueAsString()))
                .metricNamespace(metricNamespace.getValueAsString())
                .logLines(logLines.getValueAsNumber())
                .batchingWindow(Duration.seconds(batchingWindow.getValueAsNumber()))
                .memorySize(memorySize.getValueAsNumber());
    }

    private static CfnParameter.Builder text(Stack stack, String name, String description) {
        return CfnParameter.Builder.create(stack, name).description(description);
    }

    private static CfnParameter number(Stack stack, String name, String description, int usual, int min, int max) {
        return CfnParameter.Builder.create(stack, name)
                .type("Number")
                .description(description)
                .defaultValue(usual)
                .minValue(min)
                .maxValue(max)
                .build();
    }
}
