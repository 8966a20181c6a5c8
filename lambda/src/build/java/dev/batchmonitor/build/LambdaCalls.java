package dev.batchmonitor.build;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The instructions of a class at which its lambda expressions become objects. */
final class LambdaCalls {
    private final ClassNode node;
    private final List<ClassNode> made = new ArrayList<>();

    LambdaCalls(ClassNode node) {
        this.node = node;
    }

    /** Has them call classes that are made for them; what would need more than a call is left to the JVM. */
    List<ClassNode> convert() {
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction instanceof InvokeDynamicInsnNode call && Lambda.isSimple(call, node)) {
                    method.instructions.set(call, newObject(new Lambda(call, node)));
                }
            }
        }
        return made;
    }

    private MethodInsnNode newObject(Lambda lambda) {
        ClassNode type = new LambdaClass(lambda, node.name + "$$Lambda$" + made.size()).node();
        made.add(type);
        return new MethodInsnNode(
                Opcodes.INVOKESTATIC,
                type.name,
                LambdaClass.FACTORY,
                lambda.factory().getDescriptor(),
                false);
    }
}
