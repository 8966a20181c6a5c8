package dev.batchmonitor.local.function;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What the function's zip has for the machines of AWS Lambda only: the native code of the HTTP client. That of the machine
 * at hand, for each of its C libraries, is in a jar on this JVM's class path, beside that of other machines.
 */
final class NativeCode {
    private static final String HTTP_CLIENT = "software.amazon.awssdk.crt.CRT";

    private static final String LIBRARY = operatingSystem() + "/" + architecture() + "/\\w+/[^/]+\\.(so|dylib|dll)";

    private NativeCode() {}

    /** Puts it where the HTTP client looks for it; nothing if this JVM has none. */
    static void addTo(Path taskRoot) throws IOException {
        Path jar = jar();
        if (!Files.isRegularFile(jar)) {
            return;
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry library : libraries(zip)) {
                copy(zip, library, taskRoot.resolve(library.getName()));
            }
        }
    }

    private static List<? extends ZipEntry> libraries(ZipFile zip) {
        return zip.stream().filter(entry -> entry.getName().matches(LIBRARY)).toList();
    }

    /** What the zip brings itself stays. */
    private static void copy(ZipFile zip, ZipEntry library, Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        try (InputStream content = zip.getInputStream(library)) {
            Files.copy(content, target);
        }
    }

    private static String operatingSystem() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "osx" : "linux";
    }

    private static String architecture() {
        return System.getProperty("os.arch", "").equals("aarch64") ? "armv8" : "x86_64";
    }

    private static Path jar() {
        try {
            Class<?> client = Class.forName(HTTP_CLIENT, false, NativeCode.class.getClassLoader());
            return Path.of(
                    client.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("the build has put no native code for this machine on the class path", e);
        }
    }
}
