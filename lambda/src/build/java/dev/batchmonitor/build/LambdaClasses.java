package dev.batchmonitor.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Makes the classes of lambda expressions and method references at build time. The JVM would make each of them when it is
 * first reached, which takes a cold start a quarter of a millisecond of CPU time, for a thousand of them.
 *
 * <p>A class that is made is a nest mate of the one with the expression, as the JVM's own is, and so may call what is
 * private there.
 */
public final class LambdaClasses {
    private final Map<String, ClassNode> nodes;
    private final Pattern left;
    private final Set<ClassNode> changed = new LinkedHashSet<>();
    private int made;

    private LambdaClasses(Map<String, ClassNode> nodes, Pattern left) {
        this.nodes = nodes;
        this.left = left;
    }

    /**
     * Converts the class files in a folder, in place.
     *
     * @param args the folder, and a regular expression of the names of classes to leave, with slashes: those of which few
     *     lambda expressions are ever reached, and whose classes would only be carried along
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        LambdaClasses classes = new LambdaClasses(read(folder), Pattern.compile(args[1]));
        classes.convert();
        classes.write(folder);
        System.out.println(classes.made + " lambda expressions made into classes");
    }

    private static Map<String, ClassNode> read(Path folder) throws IOException {
        Map<String, ClassNode> nodes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> {
                ClassNode node = new ClassNode();
                new ClassReader(bytes(file)).accept(node, 0);
                nodes.put(node.name, node);
            });
        }
        return nodes;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void convert() {
        for (ClassNode node : nodes.values()) {
            if (!left.matcher(node.name).matches()) {
                List<ClassNode> lambdas = new LambdaCalls(node).convert();
                made += lambdas.size();
                lambdas.forEach(lambda -> join(node, lambda));
            }
        }
    }

    /** Puts it into the nest of the class that it was made for. */
    private void join(ClassNode node, ClassNode lambda) {
        ClassNode host = Objects.requireNonNull(node.nestHostClass == null ? node : nodes.get(node.nestHostClass));
        // Older class files know no nests.
        host.version = Math.max(host.version, Opcodes.V11);
        host.visitNestMember(lambda.name);
        lambda.visitNestHost(host.name);
        changed.addAll(List.of(host, node, lambda));
    }

    /** Frames of the stack stay as they were: what replaces an instruction takes and leaves the same. */
    private void write(Path folder) throws IOException {
        for (ClassNode node : changed) {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            node.accept(writer);
            Files.write(folder.resolve(node.name + ".class"), writer.toByteArray());
        }
    }
}
