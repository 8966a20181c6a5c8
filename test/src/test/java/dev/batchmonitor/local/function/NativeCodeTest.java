package dev.batchmonitor.local.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.crt.CRT;

class NativeCodeTest {
    @TempDir
    private Path taskRoot;

    @Test
    void theHttpClientOfThisMachineFindsItsNativeCode() throws IOException {
        NativeCode.addTo(taskRoot);
        assertThat(taskRoot.resolve(library())).isRegularFile();
    }

    @Test
    void nothingButNativeCodeOfThisMachineIsAdded() throws IOException {
        NativeCode.addTo(taskRoot);
        try (Stream<Path> files = Files.walk(taskRoot).filter(Files::isRegularFile)) {
            assertThat(files)
                    .extracting(file -> taskRoot.relativize(file).toString())
                    .allMatch(file -> file.startsWith(machine()))
                    .contains(library());
        }
    }

    @Test
    void whatTheFunctionBringsItselfStays() throws IOException {
        Path own = taskRoot.resolve(library());
        Files.createDirectories(own.getParent());
        Files.writeString(own, "its own");
        NativeCode.addTo(taskRoot);
        assertThat(own).hasContent("its own");
    }

    private static String library() {
        return machine() + CRT.getCRuntime(CRT.getOSIdentifier()) + "/" + System.mapLibraryName("aws-crt-jni");
    }

    private static String machine() {
        return CRT.getOSIdentifier() + "/" + CRT.getArchIdentifier() + "/";
    }
}
