package dev.batchmonitor.local.function;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which program takes invocations from the Runtime API and hands them to the handler. */
public enum RuntimeKind {
    /** AWS's own runtime interface client, the one on AWS Lambda. It has native code for Linux only. */
    AWS(
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
            List.of(
                    "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                    "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
                    "com.amazonaws.services.lambda.runtime.Context",
                    "software.amazon.awssdk.utilslite.SdkInternalThreadLocal")),
    /** A small runtime of this project in plain Java, for workplaces that are not Linux. */
    PORTABLE(
            PortableRuntime.class.getName(),
            List.of(PortableRuntime.class.getName(), "com.amazonaws.services.lambda.runtime.Context"));

    private final String mainClass;
    private final List<String> neededClasses;

    RuntimeKind(String mainClass, List<String> neededClasses) {
        this.mainClass = mainClass;
        this.neededClasses = neededClasses;
    }

    /** The one for this operating system. */
    public static RuntimeKind ofThisMachine() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux") ? AWS : PORTABLE;
    }

    String mainClass() {
        return mainClass;
    }

    /** Only what the runtime itself needs: nothing else of this class path may be seen by the function. */
    String classPath() {
        return neededClasses.stream()
                .map(RuntimeKind::home)
                .distinct()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path home(String className) {
        try {
            Class<?> type = Class.forName(className, false, RuntimeKind.class.getClassLoader());
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("the Lambda runtime is not complete: " + className, e);
        }
    }
}
