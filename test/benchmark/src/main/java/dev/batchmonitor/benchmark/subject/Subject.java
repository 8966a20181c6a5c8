package dev.batchmonitor.benchmark.subject;

import dev.batchmonitor.benchmark.aws.AwsProcess;
import dev.batchmonitor.local.function.FunctionHost;
import dev.batchmonitor.local.function.HostSettings;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.local.template.FunctionDefinition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A function that is measured.
 *
 * @param name as tables show it
 * @param function its code and configuration
 * @param environment variables that win over those of its configuration
 */
public record Subject(String name, FunctionDefinition function, Map<String, String> environment) {
    private static final String JVM_OPTIONS = "JAVA_TOOL_OPTIONS";

    private static final FunctionDefinition.Logging LOGGING =
            new FunctionDefinition.Logging("Text", "", "/aws/lambda/benchmark");

    /** A function that is no part of the stack, with as much memory as the stack's. */
    static Subject other(String name, String handler, Path code, FunctionDefinition ours) {
        return new Subject(
                name,
                new FunctionDefinition(
                        name,
                        Environment.DEFAULT.arn("lambda", "function:" + name),
                        handler,
                        ours.runtime(),
                        ours.memorySize(),
                        Duration.ofMinutes(2),
                        Map.of(),
                        LOGGING,
                        code,
                        List.of("arm64"),
                        false),
                Map.of());
    }

    /** The same with more variables. */
    public Subject with(String newName, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(variables);
        return new Subject(newName, function, all);
    }

    /** The same, started as a published version with SnapStart is, or as any other function. */
    public Subject withSnapStart(String newName, boolean snapStart) {
        return with(newName, function.code(), function.memorySize(), snapStart);
    }

    /** The same with other code. */
    public Subject withCode(String newName, Path code) {
        return with(newName, code, function.memorySize(), function.snapStart());
    }

    /** The same with so many megabytes of memory, of which Lambda's runtime gives most to the heap. */
    public Subject withMemory(String newName, int megabytes) {
        return with(newName, function.code(), megabytes, function.snapStart());
    }

    private Subject with(String newName, Path code, int memorySize, boolean snapStart) {
        FunctionDefinition changed = new FunctionDefinition(
                function.name(),
                function.arn(),
                function.handler(),
                function.runtime(),
                memorySize,
                function.timeout(),
                function.environment(),
                function.logging(),
                code,
                function.architectures(),
                snapStart);
        return new Subject(newName, changed, environment);
    }

    /** A host with the function unpacked, but not running yet, whose calls go to what stands in for AWS. */
    public FunctionHost host(AwsProcess aws, Path log) {
        Map<String, String> variables = new HashMap<>(aws.environment());
        variables.putAll(function.environment());
        variables.putAll(environment);
        variables.merge(JVM_OPTIONS, aws.jvmOptions(), (own, more) -> own + " " + more);
        return FunctionHost.unpack(
                function, HostSettings.of(Environment.DEFAULT.region(), log).withEnvironment(variables));
    }
}
