package dev.batchmonitor.cdk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

class BatchMonitorAppTest {
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void stackIsWrittenToTheCloudAssembly(@TempDir Path out) {
        assertThat(run(out, Map.of())).isZero();
        assertThat(out.resolve("BatchJobMonitor.template.json")).isNotEmptyFile();
        assertThat(message()).isEmpty();
    }

    @Test
    void contextThatCannotBeReadIsOneLine(@TempDir Path out) {
        assertThat(run(out, Map.of("memorySize", "lots"))).isEqualTo(1);
        assertThat(message().lines())
                .containsExactly("context 'memorySize' must be a whole number, got: 'lots'; set it with"
                        + " -c memorySize=... or in the context of cdk.json, or leave it out");
    }

    @Test
    void valuesThatTheMonitorRefusesAreExplainedInOneLineAndInTheWordsOfTheContext(@TempDir Path out) {
        assertThat(run(out, Map.of("memorySize", "64", "email", "nobody", "timeoutSeconds", "1")))
                .isEqualTo(1);
        assertThat(message().lines())
                .singleElement()
                .asString()
                .startsWith("BatchJobMonitor/Monitor: ")
                .contains(
                        "validation error(s): ",
                        "'memorySize' must be a whole number of MB from 128 to 10240, got: 64",
                        "context 'email' must hold e-mail addresses",
                        "context 'timeoutSeconds' must be a whole number of seconds from 10 to 900");
    }

    @Test
    void channelsThatTheChatsDoNotHaveAreExplainedInTheWordsOfTheContext(@TempDir Path out) {
        assertThat(run(out, Map.of("slackWorkspaceId", "acme", "slackChannelIds", "C1", "incidentWindowSeconds", "5")))
                .isEqualTo(1);
        assertThat(message().lines())
                .singleElement()
                .asString()
                .contains(
                        "context 'slackWorkspaceId' and 'slackChannelIds' must have a workspaceId such as T012ABCDEFG")
                .contains("context 'incidentWindowSeconds' must be a whole number of seconds from 60 to 86400");
    }

    @Test
    void jobQueuesOfOneNameThatNobodyCanTellApartAreOneLine(@TempDir Path out) {
        String arn = "arn:aws:batch:eu-west-1:111122223333:job-queue/nightly";
        assertThat(run(out, Map.of("jobQueues", "nightly," + arn))).isEqualTo(1);
        assertThat(message().lines())
                .singleElement()
                .asString()
                .contains("'jobQueues' must have names that tell them apart", "both 'nightly'; name each once");
    }

    private int run(Path out, Map<String, Object> context) {
        App app = new App(
                AppProps.builder().outdir(out.toString()).context(context).build());
        return BatchMonitorApp.synthesise(app, new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private String message() {
        return errors.toString(StandardCharsets.UTF_8);
    }
}
