package dev.batchmonitor.build;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;
import org.objectweb.asm.tree.ClassNode;

/** Writes the class of a lambda expression. */
final class LambdaClass {
    /** The static method that gives an object of it. */
    static final String FACTORY = "of";

    private static final Type OBJECT = Type.getType(Object.class);
    private static final String INSTANCE = "INSTANCE";

    private final Lambda lambda;
    private final Type type;
    private final Type[] captured;
    private final String constructor;
    private final ClassNode node = new ClassNode();

    LambdaClass(Lambda lambda, String name) {
        this.lambda = lambda;
        type = Type.getObjectType(name);
        captured = lambda.factory().getArgumentTypes();
        constructor = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    }

    ClassNode node() {
        node.visit(
                Opcodes.V11,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                type.getInternalName(),
                null,
                OBJECT.getInternalName(),
                new String[] {lambda.factory().getReturnType().getInternalName()});
        constructor();
        factory();
        method();
        return node;
    }

    private void constructor() {
        InstructionAdapter code = code(Opcodes.ACC_PRIVATE, "<init>", constructor);
        code.load(0, type);
        code.invokespecial(OBJECT.getInternalName(), "<init>", "()V", false);
        for (int i = 0, local = 1; i < captured.length; local += captured[i++].getSize()) {
            node.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(i), captured[i].getDescriptor(), null, null);
            code.load(0, type);
            code.load(local, captured[i]);
            code.putfield(type.getInternalName(), field(i), captured[i].getDescriptor());
        }
        end(code, Type.VOID_TYPE);
    }

    private static String field(int index) {
        return "captured" + index;
    }

    /** What captures nothing is made once. */
    private void factory() {
        InstructionAdapter code =
                code(Opcodes.ACC_STATIC, FACTORY, lambda.factory().getDescriptor());
        if (captured.length == 0) {
            instance();
            code.getstatic(type.getInternalName(), INSTANCE, type.getDescriptor());
        } else {
            code.anew(type);
            code.dup();
            for (int i = 0, local = 0; i < captured.length; local += captured[i++].getSize()) {
                code.load(local, captured[i]);
            }
            code.invokespecial(type.getInternalName(), "<init>", constructor, false);
        }
        end(code, type);
    }

    private void instance() {
        node.visitField(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL,
                INSTANCE,
                type.getDescriptor(),
                null,
                null);
        InstructionAdapter code = code(Opcodes.ACC_STATIC, "<clinit>", "()V");
        code.anew(type);
        code.dup();
        code.invokespecial(type.getInternalName(), "<init>", constructor, false);
        code.putstatic(type.getInternalName(), INSTANCE, type.getDescriptor());
        end(code, Type.VOID_TYPE);
    }

    /** The method of the interface: hands all to the body. */
    private void method() {
        InstructionAdapter code =
                code(Opcodes.ACC_PUBLIC, lambda.methodName(), lambda.method().getDescriptor());
        if (lambda.isConstructor()) {
            code.anew(lambda.result());
            code.dup();
        }
        for (int i = 0; i < captured.length; i++) {
            code.load(0, type);
            code.getfield(type.getInternalName(), field(i), captured[i].getDescriptor());
        }
        parameters(code);
        call(code, lambda.body());
        result(code);
        end(code, lambda.returns());
    }

    private void parameters(InstructionAdapter code) {
        Type[] erased = lambda.method().getArgumentTypes();
        Type[] here = lambda.instantiated().getArgumentTypes();
        for (int i = 0, local = 1; i < erased.length; local += erased[i++].getSize()) {
            code.load(local, erased[i]);
            cast(code, erased[i], here[i]);
        }
    }

    private void result(InstructionAdapter code) {
        if (!lambda.returns().equals(Type.VOID_TYPE)) {
            cast(code, lambda.result(), lambda.returns());
        } else if (lambda.result().getSize() == 2) {
            code.pop2();
        } else if (lambda.result().getSize() == 1) {
            code.pop();
        }
    }

    private static void cast(InstructionAdapter code, Type from, Type to) {
        if (!from.equals(to) && !to.equals(OBJECT)) {
            code.checkcast(to);
        }
    }

    private static void call(InstructionAdapter code, Handle body) {
        switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC ->
                code.invokestatic(body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
            case Opcodes.H_NEWINVOKESPECIAL ->
                code.invokespecial(body.getOwner(), body.getName(), body.getDesc(), false);
            default -> {
                // Private methods of a nest mate, too.
                if (body.isInterface()) {
                    code.invokeinterface(body.getOwner(), body.getName(), body.getDesc());
                } else {
                    code.invokevirtual(body.getOwner(), body.getName(), body.getDesc(), false);
                }
            }
        }
    }

    private InstructionAdapter code(int access, String name, String descriptor) {
        MethodVisitor method = node.visitMethod(access, name, descriptor, null, null);
        method.visitCode();
        return new InstructionAdapter(method);
    }

    private static void end(InstructionAdapter code, Type result) {
        code.areturn(result);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
