package dev.batchmonitor.test;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.cdk.BatchJobMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.IPolicyValidationPlugin;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sqs.Queue;

/** The packs of cdk-nag find nothing in a monitor but what is listed here, each with its reason. */
class SecurityPacksTest {
    /** Networks, and limits that new accounts may not have, are for the user to choose. */
    private static final List<String> OF_FUNCTION = List.of("LambdaConcurrency", "LambdaInsideVPC");

    @TempDir
    private Path temporary;

    @Test
    void packsFindWhatThereIsToFind() throws IOException {
        ValidationReport report = report("bare queue to prove the packs", stack -> new Queue(stack, "Queue"));

        assertThat(report.violations().get("AwsSolutions")).contains("AwsSolutions-SQS3", "AwsSolutions-SQS4");
        assertThat(report.violations().get("Serverless")).contains("Serverless-SQSRedrivePolicy");
    }

    @Test
    void bareMonitorLacksOnlyWhatTheUserHasToChoose() throws IOException {
        ValidationReport report = report(
                "bare",
                stack -> BatchJobMonitor.Builder.create(stack, "Monitor").build());

        assertThat(report.violations())
                .isEqualTo(Map.of(
                        "AwsSolutions", List.of(),
                        "Serverless", List.of(),
                        "NIST.800.53.R5", rules("NIST.800.53.R5", "CloudWatchLogGroupEncrypted", OF_FUNCTION),
                        "HIPAA.Security", rules("HIPAA.Security", "CloudWatchLogGroupEncrypted", OF_FUNCTION),
                        "PCI.DSS.321",
                                rules("PCI.DSS.321", "CloudWatchLogGroupEncrypted", List.of("LambdaInsideVPC"))));
    }

    @Test
    void monitorWithAKeyEncryptsAllThereIs() throws IOException {
        ValidationReport report = report(
                "with a key",
                stack -> BatchJobMonitor.Builder.create(stack, "Monitor")
                        .encryptionKey(Key.Builder.create(stack, "Key")
                                .enableKeyRotation(true)
                                .build())
                        .build());

        assertThat(report.violations().values().stream().flatMap(List::stream))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(OF_FUNCTION).anyMatch(rule::endsWith));
        assertThat(report.violations()).containsEntry("AwsSolutions", List.of()).containsEntry("Serverless", List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu-west-1", "cn-north-1", "us-gov-west-1"})
    void monitorWithAllThatCanBeChosenLacksNothing(String region) throws IOException {
        ValidationReport report = report(
                "all options in " + region,
                region,
                stack -> ChosenMonitor.in(stack)
                        .encryptionKey(Key.Builder.create(stack, "Key")
                                .enableKeyRotation(true)
                                .build())
                        .build());

        assertThat(report.violations()).hasSize(SecurityPack.values().length);
        assertThat(report.violations().values()).containsOnly(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn-north-1", "us-gov-west-1"})
    void bareMonitorLacksTheSameInOtherPartitions(String region) throws IOException {
        Consumer<Stack> bare =
                stack -> BatchJobMonitor.Builder.create(stack, "Monitor").build();

        assertThat(report("bare in " + region, region, bare).violations())
                .isEqualTo(report("bare", "eu-west-1", bare).violations());
    }

    private ValidationReport report(String what, Consumer<Stack> fill) throws IOException {
        return report(what, "eu-west-1", fill);
    }

    private ValidationReport report(String what, String region, Consumer<Stack> fill) throws IOException {
        Path out = Files.createTempDirectory(temporary, "out");
        App app = new App(AppProps.builder().outdir(out.toString()).build());
        Environment environment =
                Environment.builder().account("111122223333").region(region).build();
        fill.accept(
                new Stack(app, "Stack", StackProps.builder().env(environment).build()));
        Validations.of(app)
                .addPlugins(Arrays.stream(SecurityPack.values())
                        .map(pack -> pack.of(app))
                        .toArray(IPolicyValidationPlugin[]::new));
        ValidationReport report = ValidationReport.of(app, out);
        Files.writeString(Path.of("target/cdk-nag " + what + ".txt"), counts(what, report));
        return report;
    }

    /** For whoever runs the build: one line for each pack. */
    private static String counts(String what, ValidationReport report) {
        return report.violations().entrySet().stream()
                .map(pack -> "cdk-nag, %s: %d findings in %s, %d acknowledged with a reason%n"
                        .formatted(
                                what,
                                pack.getValue().size(),
                                pack.getKey(),
                                report.acknowledged()
                                        .getOrDefault(pack.getKey(), List.of())
                                        .size()))
                .collect(joining());
    }

    private static List<String> rules(String pack, String first, List<String> more) {
        return Stream.concat(Stream.of(first), more.stream())
                .map(rule -> pack + "-" + rule)
                .toList();
    }
}
