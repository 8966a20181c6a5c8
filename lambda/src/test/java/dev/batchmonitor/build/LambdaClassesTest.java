package dev.batchmonitor.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

class LambdaClassesTest {
    private static final String NAME = LambdaSample.class.getName();
    private static final String NO_CLASS = "";

    /** Two that box, and one that hands a number to an object. */
    private static final int LEFT_TO_THE_JVM = 3;

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheSample() throws IOException {
        for (String suffix : List.of("", "$Greeting", "$Inner")) {
            String file = NAME.replace('.', '/') + suffix + ".class";
            Files.createDirectories(folder.resolve(file).getParent());
            try (InputStream in = Objects.requireNonNull(LambdaSample.class.getResourceAsStream("/" + file))) {
                Files.copy(in, folder.resolve(file));
            }
        }
    }

    @Test
    void classesDoWhatTheExpressionsDid() throws Exception {
        LambdaClasses.main(new String[] {folder.toString(), NO_CLASS});
        assertThat(said()).isEqualTo(new LambdaSample().call());
    }

    @Test
    void whatWouldHaveToBoxIsLeftToTheJvm() throws IOException {
        long before = expressions();
        LambdaClasses.main(new String[] {folder.toString(), NO_CLASS});
        assertThat(expressions()).isEqualTo(LEFT_TO_THE_JVM).isLessThan(before);
        assertThat(lambdaClasses()).hasSize((int) before - LEFT_TO_THE_JVM);
    }

    @Test
    void aClassThatIsNamedStaysAsItIs() throws IOException {
        byte[] before = Files.readAllBytes(sample(""));
        LambdaClasses.main(new String[] {folder.toString(), ".*/LambdaSample.*"});
        assertThat(sample("")).hasBinaryContent(before);
        assertThat(lambdaClasses()).isEmpty();
    }

    private Path sample(String suffix) {
        return folder.resolve(NAME.replace('.', '/') + suffix + ".class");
    }

    private List<Path> lambdaClasses() throws IOException {
        return classes().filter(file -> file.toString().contains("$$Lambda$")).toList();
    }

    private Stream<Path> classes() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList().stream();
        }
    }

    private long expressions() throws IOException {
        return classes().map(LambdaClassesTest::expressionsIn).reduce(0L, Long::sum);
    }

    private static long expressionsIn(Path file) {
        ClassNode node = new ClassNode();
        try {
            new ClassReader(Files.readAllBytes(file)).accept(node, 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return node.methods.stream()
                .flatMap(method -> Arrays.stream(method.instructions.toArray()))
                .filter(instruction -> instruction instanceof InvokeDynamicInsnNode call
                        && call.bsm.getOwner().endsWith("/LambdaMetafactory"))
                .count();
    }

    /** By the classes in the folder, and no others of that name. */
    private Object said() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Object sample = loader.loadClass(NAME).getConstructor().newInstance();
            return ((Callable<?>) sample).call();
        }
    }
}
