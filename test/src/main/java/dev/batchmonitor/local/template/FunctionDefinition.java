package dev.batchmonitor.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An {@code AWS::Lambda::Function}.
 *
 * @param name physical name
 * @param arn ARN, without a version
 * @param handler such as {@code dev.batchmonitor.function.MonitorHandler}
 * @param runtime such as {@code java25}
 * @param memorySize in MB; Lambda's default is 128
 * @param timeout of one invocation; Lambda's default is 3 seconds
 * @param environment the environment variables
 * @param logging how the function's log is written
 * @param code the asset with the code: a zip or jar file, or a folder
 * @param architectures such as {@code arm64}
 * @param snapStart whether published versions start from a snapshot
 */
public record FunctionDefinition(
        String name,
        String arn,
        String handler,
        String runtime,
        int memorySize,
        Duration timeout,
        Map<String, String> environment,
        Logging logging,
        Path code,
        List<String> architectures,
        boolean snapStart) {

    /**
     * The function's logging configuration; see "LoggingConfig" of the CloudFormation reference.
     *
     * @param format {@code Text} or {@code JSON}
     * @param level least level of application logs, empty for none
     * @param group name of the log group
     */
    public record Logging(String format, String level, String group) {}

    /** The same function with another limit for an invocation. */
    public FunctionDefinition withTimeout(Duration limit) {
        return new FunctionDefinition(
                name, arn, handler, runtime, memorySize, limit, environment, logging, code, architectures, snapStart);
    }

    /** The same function with another memory, in MB. */
    public FunctionDefinition withMemorySize(int megabytes) {
        return new FunctionDefinition(
                name, arn, handler, runtime, megabytes, timeout, environment, logging, code, architectures, snapStart);
    }

    static FunctionDefinition of(Resource function, Assets assets) {
        PhysicalNames names = function.intrinsics().names();
        String name = names.name(function);
        return new FunctionDefinition(
                name,
                names.arn(function),
                function.text("Handler"),
                function.text("Runtime"),
                function.number("MemorySize", 128),
                Duration.ofSeconds(function.number("Timeout", 3)),
                function.child("Environment").textMap("Variables"),
                logging(function.child("LoggingConfig"), name),
                assets.file(function),
                function.texts("Architectures"),
                function.child("SnapStart")
                        .optionalText("ApplyOn")
                        .orElse("None")
                        .equals("PublishedVersions"));
    }

    private static Logging logging(Resource config, String functionName) {
        return new Logging(
                config.optionalText("LogFormat").orElse("Text"),
                config.optionalText("ApplicationLogLevel").orElse(""),
                config.optionalText("LogGroup").orElse("/aws/lambda/" + functionName));
    }
}
