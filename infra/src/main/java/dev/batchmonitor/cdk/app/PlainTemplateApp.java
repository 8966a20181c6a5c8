package dev.batchmonitor.cdk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.BootstraplessSynthesizer;
import software.amazon.awscdk.StackProps;

/**
 * Writes what the app deploys as a CloudFormation template for people without CDK: nothing has to be bootstrapped, the
 * function comes from a bucket of theirs, and what the app reads from its context are parameters.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">Parameters</a>
 */
public final class PlainTemplateApp {
    private PlainTemplateApp() {}

    /**
     * Writes the template.
     *
     * @param arguments the file to write, and the name that the function's zip gets in the bucket unless the user says
     *     otherwise
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        App app = new App(AppProps.builder().analyticsReporting(false).build());
        synthesise(app, arguments[1]);
        String template = app.synth().getStackByName("BatchJobMonitor").getTemplateFullPath();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.copy(Path.of(template), file, StandardCopyOption.REPLACE_EXISTING);
    }

    static MonitorStack synthesise(App app, String codeKey) {
        StackProps props = StackProps.builder()
                .synthesizer(BootstraplessSynthesizer.Builder.create().build())
                .description("Metrics and alerts for AWS Batch jobs")
                .build();
        MonitorStack stack = new MonitorStack(
                app,
                "BatchJobMonitor",
                props,
                (scope, monitor) -> PlainParameters.create(scope, codeKey).giveTo(scope, monitor));
        PlainOverrides.apply(stack);
        return stack;
    }
}
