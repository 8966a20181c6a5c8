package dev.batchmonitor.local.function;

import dev.batchmonitor.local.template.FunctionDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The command that starts the function's process the way AWS Lambda does.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html">Customize Java runtime startup
 *     behavior</a>
 * @param function what to run
 * @param root its unpacked code
 * @param settings what this machine adds
 */
record RuntimeCommand(FunctionDefinition function, TaskRoot root, HostSettings settings) {
    /** The share of a function's memory that Lambda's Java runtimes give to the heap. */
    private static final double HEAP_SHARE = 0.85;

    private static final String VERSION = "$LATEST";

    Process start(String runtimeApi) {
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.directory(root.code().toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()));
        builder.environment().keySet().removeIf(name -> !name.equals("PATH") && !name.equals("SystemRoot"));
        builder.environment().putAll(environment(runtimeApi));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the function's process", e);
        }
    }

    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + (int) (function.memorySize() * HEAP_SHARE) + "m");
        // The heap begins as small as on a machine of that size.
        command.add("-XX:MaxRAM=" + function.memorySize() + "m");
        // Java 25 on AWS Lambda does without the better compiler, except where its work is done before a snapshot.
        if (!function.snapStart()) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.add("-XX:+UseSerialGC");
        command.add("-Xshare:auto");
        // By this name the function's hooks around a snapshot find their caller.
        command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
        command.add("-Djava.io.tmpdir=" + root.temporary());
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", settings.runtime().classPath()));
        command.addAll(List.of(settings.runtime().mainClass(), function.handler()));
        return command;
    }

    /** See "Defined runtime environment variables" of the Lambda developer guide. */
    Map<String, String> environment(String runtimeApi) {
        Map<String, String> environment = new TreeMap<>(function.environment());
        environment.put("_HANDLER", function.handler());
        environment.put("AWS_REGION", settings.region());
        environment.put("AWS_DEFAULT_REGION", settings.region());
        environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + function.runtime());
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", VERSION);
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memorySize()));
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", function.logging().group());
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local/[" + VERSION + "]");
        environment.put("AWS_LAMBDA_LOG_FORMAT", function.logging().format());
        environment.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", function.snapStart() ? "snap-start" : "on-demand");
        environment.put("LAMBDA_TASK_ROOT", root.code().toString());
        environment.put("LANG", "en_US.UTF-8");
        environment.put("TZ", ":UTC");
        // No profile of the user of this machine may change what the function does.
        environment.put("HOME", root.temporary().toString());
        if (!function.logging().level().isEmpty()) {
            environment.put("AWS_LAMBDA_LOG_LEVEL", function.logging().level());
        }
        environment.putAll(
                function.snapStart()
                        ? ContainerCredentials.containerEnvironment(runtimeApi)
                        : ContainerCredentials.environment(runtimeApi));
        environment.putAll(settings.environment());
        return environment;
    }
}
