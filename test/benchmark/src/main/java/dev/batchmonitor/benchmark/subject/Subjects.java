package dev.batchmonitor.benchmark.subject;

import dev.batchmonitor.local.template.FunctionDefinition;
import dev.batchmonitor.local.template.Stack;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What is measured side by side.
 *
 * @param hello the floor
 * @param naive what is usually written for this: one event an invocation
 * @param naiveQueue the same that loops over batches
 * @param ours the packaged function as the template runs it
 * @param unshrunk the code of ours with its libraries as they come
 */
public record Subjects(Subject hello, Subject naive, Subject naiveQueue, Subject ours, Path unshrunk) {
    /** Only what the naive function does, too: no incidents, and so no table and no queue, and no lines of logs. */
    private static final Map<String, String> THREE_SERVICES =
            Map.of("BATCH_MONITOR_INCIDENT_WINDOW_SECONDS", "0", "BATCH_MONITOR_LOG_LINES", "0");

    private static final String JVM_OPTIONS = "JAVA_TOOL_OPTIONS";
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";
    private static final String NAIVE = "dev.batchmonitor.naive.";

    private static final Pattern LIBRARIES =
            Pattern.compile(".*/(awssdk|jackson-core|slf4j|crac|reactivestreams|eventstream|aws-lambda-java-core|"
                    + "batch-job-monitor-function)\\b.*\\.jar");

    /**
     * All of them, ours as the stack has it.
     *
     * @param folder where what is made for the benchmark goes
     */
    public static Subjects of(Stack stack, Path naiveZip, Path folder) throws IOException {
        FunctionDefinition ours = stack.function();
        Map<String, String> topic = Map.of("TOPIC_ARN", stack.topics().get(0).arn());
        return new Subjects(
                Subject.other(Names.HELLO, Hello.class.getName(), helloZip(folder), ours),
                Subject.other(Names.NAIVE, NAIVE + "NaiveHandler", naiveZip, ours)
                        .with(Names.NAIVE, topic),
                Subject.other(Names.NAIVE_QUEUE, NAIVE + "NaiveQueueHandler", naiveZip, ours)
                        .with(Names.NAIVE_QUEUE, topic),
                new Subject(Names.OURS, ours, Map.of()),
                unshrunk(folder));
    }

    /** Ours, calling the three services that the naive function calls. */
    public Subject oursWithThreeServices() {
        return ours.with(Names.OURS_THREE, THREE_SERVICES);
    }

    /** Ours with both of the JVM's compilers, and otherwise the options of the template. */
    public Subject oursWithBothCompilers(String name) {
        return ours.with(
                name, Map.of(JVM_OPTIONS, options().replace(QUICK_COMPILER, "").strip()));
    }

    /** Ours with a heap that begins as the JVM wants it, and otherwise the options of the template. */
    public Subject oursWithDefaultHeap() {
        return ours.with(Names.OURS_DEFAULT_HEAP, Map.of(JVM_OPTIONS, "-XX:+TieredCompilation " + QUICK_COMPILER));
    }

    private String options() {
        return Objects.requireNonNull(ours.function().environment().get(JVM_OPTIONS));
    }

    /** The class path of this JVM, without what the function does not need. */
    private static Path unshrunk(Path folder) throws IOException {
        Path root = folder.resolve("unshrunk");
        Path lib = Files.createDirectories(root.resolve("lib"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            if (LIBRARIES.matcher(entry).matches()) {
                Files.copy(jar, lib.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return root;
    }

    private static Path helloZip(Path folder) throws IOException {
        Path zip = folder.resolve("hello.zip");
        String name = Hello.class.getName().replace('.', '/') + ".class";
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                InputStream bytes = Objects.requireNonNull(Hello.class.getResourceAsStream("/" + name))) {
            out.putNextEntry(new ZipEntry(name));
            bytes.transferTo(out);
            out.closeEntry();
        }
        return zip;
    }
}
