package dev.batchmonitor.test;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A project as a user has it, built by Maven against a repository that only holds what a user could download.
 *
 * @param folder where it is
 * @param mainClass its CDK app
 * @param cdkVersion the version of aws-cdk-lib that it asks for
 */
record ConsumerProject(String folder, String mainClass, String cdkVersion) {
    private static final Path WORK = Path.of("target/consumer").toAbsolutePath();
    private static final Path REPOSITORY = WORK.resolve("repository");

    static ConsumerProject java(String cdkVersion) {
        return new ConsumerProject("consumer", "com.example.ConsumerApp", cdkVersion);
    }

    static ConsumerProject kotlin(String cdkVersion) {
        return new ConsumerProject("consumer-kotlin", "com.example.ConsumerAppKt", cdkVersion);
    }

    static ConsumerProject scala(String cdkVersion) {
        return new ConsumerProject("consumer-scala", "com.example.ConsumerApp", cdkVersion);
    }

    /** Puts a file where Maven looks for it, in a repository of its own so that no other build finds it. */
    static void install(String artifact, String version, String extension, Path file) throws IOException {
        Path folder = REPOSITORY.resolve("dev/batchmonitor").resolve(artifact).resolve(version);
        Files.createDirectories(folder);
        Path target = folder.resolve(artifact + "-" + version + extension);
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Compiles the project with this version of the library, synthesises its app and returns the template. */
    Path synthesise(String version) throws IOException, InterruptedException {
        Path settings = Files.writeString(WORK.resolve("settings.xml"), settings());
        Path classpath = WORK.resolve("classpath");
        Processes.run(List.of(
                File.separatorChar == '/' ? "mvn" : "mvn.cmd",
                "-q",
                "-B",
                "-ntp",
                "-f",
                folder + "/pom.xml",
                "-gs",
                settings.toString(),
                "-Dmaven.repo.local=" + REPOSITORY,
                "-Dbatch-job-monitor.version=" + version,
                "-Daws-cdk.version=" + cdkVersion,
                "-Dmdep.outputFile=" + classpath,
                "compile",
                "dependency:build-classpath"));
        String all = Path.of(folder, "target/classes") + File.pathSeparator + Files.readString(classpath);
        return Processes.synthesise(WORK.resolve(folder + "-" + cdkVersion), "-cp", all, mainClass)
                .resolve("Consumer.template.json");
    }

    /** What this build has downloaded already need not be downloaded again. */
    private static String settings() {
        String downloaded =
                Path.of(System.getProperty("localRepository")).toUri().toString();
        String repository = "<id>downloaded</id><url>" + downloaded + "</url>";
        return """
            <settings>
              <profiles>
                <profile>
                  <id>downloaded</id>
                  <repositories><repository>%1$s</repository></repositories>
                  <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles><activeProfile>downloaded</activeProfile></activeProfiles>
            </settings>
            """.formatted(repository);
    }
}
