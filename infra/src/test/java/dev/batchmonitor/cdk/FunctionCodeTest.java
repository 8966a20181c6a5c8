package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

class FunctionCodeTest {
    @Test
    void functionIsPartOfTheLibrary(@TempDir Path out) throws IOException {
        App app = new App(AppProps.builder().outdir(out.toString()).build());
        BatchJobMonitor.Builder.create(new Stack(app, "Stack"), "Monitor").build();
        app.synth();

        Path zip = onlyZip(out);
        assertThat(zip.getFileName().toString()).matches("asset\\.[0-9a-f]{64}\\.zip");
        try (ZipFile content = new ZipFile(zip.toFile())) {
            assertThat(content.getEntry("lib/batch-job-monitor-function.jar")).isNotNull();
        }
    }

    @Test
    void hashDependsOnTheContentAlone() {
        assertThat(assetOf(new Stack())).isEqualTo(assetOf(new Stack())).contains(".zip");
    }

    @Test
    void functionStaysWhereTheTemplateSaysWhenNothingIsStaged(@TempDir Path out) {
        App app = new App(AppProps.builder()
                .outdir(out.toString())
                .context(Map.of("aws:cdk:disable-asset-staging", true))
                .build());
        BatchJobMonitor.Builder.create(new Stack(app, "Stack"), "Monitor").build();
        app.synth();

        assertThat(out.resolve("function.zip")).isNotEmptyFile();
    }

    private static String assetOf(Stack stack) {
        BatchJobMonitor.Builder.create(stack, "Monitor").build();
        return Template.fromStack(stack)
                .findResources("AWS::Lambda::Function")
                .values()
                .toString()
                .replaceAll(".*S3Key=([^}]*)}.*", "$1");
    }

    private static Path onlyZip(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
