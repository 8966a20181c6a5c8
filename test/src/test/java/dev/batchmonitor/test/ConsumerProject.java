package dev.batchmonitor.test;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The project in {@code consumer}, built by Maven against a repository that only holds what a user could download. */
final class ConsumerProject {
    private static final Path WORK = Path.of("target/consumer").toAbsolutePath();
    private static final Path REPOSITORY = WORK.resolve("repository");

    private ConsumerProject() {}

    /** Puts a file where Maven looks for it, in a repository of its own so that no other build finds it. */
    static void install(String artifact, String version, String extension, Path file) throws IOException {
        Path folder = REPOSITORY.resolve("dev/batchmonitor").resolve(artifact).resolve(version);
        Files.createDirectories(folder);
        Path target = folder.resolve(artifact + "-" + version + extension);
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Compiles the project and synthesises its app into the folder that is returned. */
    static Path synthesise(String version) throws IOException, InterruptedException {
        Path settings = Files.writeString(WORK.resolve("settings.xml"), settings());
        Path classpath = WORK.resolve("classpath");
        Processes.run(List.of(
                File.separatorChar == '/' ? "mvn" : "mvn.cmd",
                "-q",
                "-B",
                "-ntp",
                "-f",
                "consumer/pom.xml",
                "-gs",
                settings.toString(),
                "-Dmaven.repo.local=" + REPOSITORY,
                "-Dbatch-job-monitor.version=" + version,
                "-Dmdep.outputFile=" + classpath,
                "compile",
                "dependency:build-classpath"));
        String all = Path.of("consumer/target/classes") + File.pathSeparator + Files.readString(classpath);
        return Processes.synthesise(WORK.resolve("cdk.out"), "-cp", all, "com.example.ConsumerApp");
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
