package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The finished jar in somebody else's project: it is all that they need, and brings the same function as here. */
@TestInstance(Lifecycle.PER_CLASS)
class ConsumerProjectTest {
    private static final Path PARENT = Path.of("..");
    private static final Path INFRA = PARENT.resolve("infra");
    private static final Pattern VERSION = Pattern.compile("-parent</artifactId>\\s*<version>([^<]+)<");
    private static final Pattern CURRENT = Pattern.compile("<aws.cdk.version>([^<]+)<");
    private static final Pattern MINIMUM = Pattern.compile("<aws.cdk.minimum.version>([^<]+)<");
    private static final Pattern ASSET = Pattern.compile("\"S3Key\":\\s*\"([0-9a-f]{64}\\.zip)\"");

    private String version = "";
    private String current = "";
    private Path theirs = Path.of("");

    @BeforeAll
    void installTheJar() throws Exception {
        version = first(VERSION, PARENT.resolve("pom.xml"));
        current = first(CURRENT, PARENT.resolve("pom.xml"));
        Path jar = INFRA.resolve("target/batch-job-monitor-" + version + ".jar");
        assumeTrue(isUpToDate(jar), "needs the jar, which 'mvn package' makes");
        ConsumerProject.install("batch-job-monitor-parent", version, ".pom", PARENT.resolve("pom.xml"));
        ConsumerProject.install("batch-job-monitor", version, ".pom", INFRA.resolve("pom.xml"));
        ConsumerProject.install("batch-job-monitor", version, ".jar", jar);
        theirs = ConsumerProject.java(current).synthesise(version);
    }

    @Test
    void projectThatUsesTheJarDeploysTheSameFunction() throws Exception {
        Path ours = Processes.synthesise(Path.of("target/consumer/app"), "@" + INFRA.resolve("target/cdk-app.args"));

        assertThat(first(ASSET, theirs)).isEqualTo(first(ASSET, ours.resolve("BatchJobMonitor.template.json")));
    }

    @Test
    void oldestVersionOfTheCdkGivesTheSameTemplate() throws Exception {
        String minimum = first(MINIMUM, PARENT.resolve("pom.xml"));

        assertThat(ConsumerProject.java(minimum).synthesise(version)).hasSameTextualContentAs(theirs);
        assertThat(PARENT.resolve("README.md")).content().contains("AWS CDK " + minimum + " or newer");
    }

    @Test
    void projectInKotlinGivesTheSameTemplate() throws Exception {
        assertThat(ConsumerProject.kotlin(current).synthesise(version)).hasSameTextualContentAs(theirs);
    }

    @Test
    void projectInScalaGivesTheSameTemplate() throws Exception {
        assertThat(ConsumerProject.scala(current).synthesise(version)).hasSameTextualContentAs(theirs);
    }

    /** After {@code mvn test} there may be a jar of an earlier build. */
    private static boolean isUpToDate(Path jar) throws IOException {
        if (Files.notExists(jar)) {
            return false;
        }
        FileTime built = Files.getLastModifiedTime(jar);
        try (var classes = Files.walk(INFRA.resolve("target/classes"))) {
            return classes.filter(Files::isRegularFile)
                    .allMatch(file -> file.toFile().lastModified() <= built.toMillis());
        }
    }

    private static String first(Pattern pattern, Path file) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(file));
        assertThat(matcher.find()).as("%s in %s", pattern, file).isTrue();
        return matcher.group(1);
    }
}
