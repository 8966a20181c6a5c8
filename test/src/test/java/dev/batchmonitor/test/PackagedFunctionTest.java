package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.local.template.FunctionDefinition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What lies in the function's zip: the handler, what it reaches of its libraries, and their makers' terms. */
class PackagedFunctionTest {
    private static final String JAR = "lib/batch-job-monitor-function.jar";

    private static final long MOST_BYTES = 6_000_000;

    /** What the HTTP client calls an architecture of AWS Lambda. */
    private static final Map<String, String> ARCHITECTURES = Map.of("arm64", "armv8", "x86_64", "x86_64");

    private static FunctionDefinition function;
    private static List<String> files;
    private static List<ZipEntry> classes;

    @BeforeAll
    static void readTheZipThatTheTemplateNames() throws IOException {
        function = new CloudAssembly(Path.of("target/cdk.out"))
                .stack(Environment.DEFAULT)
                .function();
        try (ZipFile zip = new ZipFile(function.code().toFile())) {
            files = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
            classes = entries(zip.getInputStream(zip.getEntry(JAR)).readAllBytes());
        }
    }

    private static List<ZipEntry> entries(byte[] jar) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            List<ZipEntry> entries = new ArrayList<>();
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.add(entry);
                }
            }
            return entries;
        }
    }

    @Test
    void theZipIsSmall() {
        assertThat(function.code().toFile().length()).isLessThan(MOST_BYTES);
    }

    @Test
    void itsNativeCodeIsForTheArchitectureOfTheTemplateAndNoOther() {
        String architecture = function.architectures().get(0);
        assertThat(files)
                .containsExactlyInAnyOrder(
                        JAR, "linux/" + ARCHITECTURES.get(architecture) + "/glibc/libaws-crt-jni.so");
    }

    @Test
    void classesAreStoredSoThatTheZipCompressesThemTogether() {
        assertThat(classes).extracting(ZipEntry::getMethod).containsOnly(ZipEntry.STORED);
    }

    @Test
    void thereIsOneHttpClient() {
        assertThat(names())
                .contains("software/amazon/awssdk/http/crt/AwsCrtHttpClient.class")
                .noneMatch(name -> name.matches("software/amazon/awssdk/http/(apache5?|nio|urlconnection)/.*"))
                .noneMatch(name -> name.startsWith("org/apache/") || name.startsWith("io/netty/"));
    }

    @Test
    void whatTheFunctionNeverCallsIsLeftOut() {
        assertThat(names())
                .contains("software/amazon/awssdk/services/batch/BatchClient.class")
                .noneMatch(name -> name.contains("AsyncClient") || name.contains("/paginators/"))
                .doesNotContain("software/amazon/awssdk/services/batch/model/SubmitJobRequest.class");
    }

    @Test
    void eachMakersTermsGoAlong() {
        assertThat(names())
                .filteredOn(name -> name.startsWith("META-INF/licenses/"))
                .extracting(name -> Path.of(name).getName(2).toString())
                .contains("software.amazon.awssdk", "com.fasterxml.jackson.core", "org.slf4j");
    }

    private static List<String> names() {
        return classes.stream().map(ZipEntry::getName).toList();
    }
}
