package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes in the function's zip, which the build has shrunk and added to, as a JVM sees them. */
class PackagedClassesTest {
    private static final String CLASS = ".class";

    /** For a tool that makes native programs, which calls it by name. */
    private static final String FOR_GRAALVM = "software.amazon.awssdk.crt.internal.GraalVMNativeFeature";

    @TempDir
    private static Path folder;

    private static Path jar;
    private static List<String> names;

    @BeforeAll
    static void unpackTheJar() throws IOException {
        jar = PackagedJar.unpackTo(folder);
        try (JarFile file = new JarFile(jar.toFile())) {
            names = file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(CLASS))
                    .map(name ->
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                    .filter(name -> !name.equals(FOR_GRAALVM))
                    .toList();
        }
    }

    /** Asking for its methods makes the JVM verify a class, but run nothing of it. */
    @Test
    void theJvmAcceptsEachOfThem() throws IOException {
        List<String> refused = new ArrayList<>();
        int methods = 0;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            for (String name : names) {
                try {
                    methods += Class.forName(name, false, loader).getDeclaredMethods().length;
                } catch (ClassNotFoundException | LinkageError e) {
                    refused.add(name + ": " + e);
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(methods).isGreaterThan(names.size());
    }

    @Test
    void lambdaExpressionsAreClassesAlreadyButInTheModelsOfServices() {
        assertThat(names)
                .anyMatch(name -> name.matches("dev\\.batchmonitor\\.function\\.JobMonitor\\$\\$Lambda\\$\\d+"))
                .anyMatch(name -> name.matches("software\\.amazon\\.awssdk\\.core\\..+\\$\\$Lambda\\$\\d+"))
                .noneMatch(name -> name.matches("software\\.amazon\\.awssdk\\.services\\.\\w+\\.model\\..+Lambda.+"));
    }
}
