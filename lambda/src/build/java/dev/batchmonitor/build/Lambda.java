package dev.batchmonitor.build;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * A lambda expression or method reference, as the compiler describes it to
 * {@link java.lang.invoke.LambdaMetafactory#metafactory}.
 */
record Lambda(InvokeDynamicInsnNode call, ClassNode host) {
    private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

    /** Whether its class needs no more than to call: no boxing, no widening, no marker interfaces. */
    static boolean isSimple(InvokeDynamicInsnNode call, ClassNode host) {
        return call.bsm.getOwner().equals(METAFACTORY)
                && call.bsm.getName().equals("metafactory")
                && new Lambda(call, host).isSimple();
    }

    private boolean isSimple() {
        List<Type> given = given();
        List<Type> taken = taken();
        boolean same = given.size() == taken.size();
        for (int i = 0; same && i < given.size(); i++) {
            same = areAlike(given.get(i), taken.get(i));
        }
        return same
                && (returns().equals(Type.VOID_TYPE) || areAlike(result(), returns()))
                && (body().getTag() != Opcodes.H_INVOKESPECIAL
                        || body().getOwner().equals(host.name));
    }

    private static boolean areAlike(Type one, Type other) {
        return one.equals(other) || (isReference(one) && isReference(other));
    }

    static boolean isReference(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    /** The one method of the interface, with its types erased. */
    Type method() {
        return (Type) call.bsmArgs[0];
    }

    /** The same with the types that it has here. */
    Type instantiated() {
        return (Type) call.bsmArgs[2];
    }

    String methodName() {
        return call.name;
    }

    /** What it calls. */
    Handle body() {
        return (Handle) call.bsmArgs[1];
    }

    /** From what it captures to the interface. */
    Type factory() {
        return Type.getMethodType(call.desc);
    }

    Type returns() {
        return method().getReturnType();
    }

    boolean isConstructor() {
        return body().getTag() == Opcodes.H_NEWINVOKESPECIAL;
    }

    /** What the body results in. */
    Type result() {
        return isConstructor() ? Type.getObjectType(body().getOwner()) : Type.getReturnType(body().getDesc());
    }

    /** What is handed to the body: what was captured, and the method's parameters. */
    private List<Type> given() {
        List<Type> given = new ArrayList<>(List.of(factory().getArgumentTypes()));
        for (int i = 0; i < method().getArgumentTypes().length; i++) {
            Type erased = method().getArgumentTypes()[i];
            Type here = instantiated().getArgumentTypes()[i];
            // Types that differ in more than that they are erased are boxed: nothing is like VOID.
            given.add(areAlike(erased, here) ? here : Type.VOID_TYPE);
        }
        return given;
    }

    /** What the body takes. */
    private List<Type> taken() {
        List<Type> taken = new ArrayList<>();
        if (body().getTag() != Opcodes.H_INVOKESTATIC && !isConstructor()) {
            taken.add(Type.getObjectType(body().getOwner()));
        }
        taken.addAll(List.of(Type.getArgumentTypes(body().getDesc())));
        return taken;
    }
}
