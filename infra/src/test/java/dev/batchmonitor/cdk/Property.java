package dev.batchmonitor.cdk;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awscdk.Stack;

/**
 * A property of the monitor with a value that shows.
 *
 * @param name of the builder's method
 * @param value makes what it needs in a stack, and then what sets it
 * @param base the properties without which it means nothing
 */
record Property(String name, Function<Stack, Consumer<BatchJobMonitor.Builder>> value, List<Property> base) {
    static <T> Property made(String name, Function<Stack, T> value, BiConsumer<BatchJobMonitor.Builder, T> setter) {
        return new Property(
                name,
                stack -> {
                    T made = value.apply(stack);
                    return builder -> setter.accept(builder, made);
                },
                List.of());
    }

    static <T> Property of(String name, T value, BiConsumer<BatchJobMonitor.Builder, T> setter) {
        return made(name, stack -> value, setter);
    }

    Property on(Property... properties) {
        return new Property(name, value, List.of(properties));
    }

    /** What it changes, against a monitor with its base only, in a stack that holds the same besides. */
    String changes() {
        return TemplateChanges.between(template(false), template(true));
    }

    private TestMonitor template(boolean isSet) {
        Stack stack = TestMonitor.stackIn(TestMonitor.REGION);
        Consumer<BatchJobMonitor.Builder> set = value.apply(stack);
        return TestMonitor.in(stack, builder -> {
            base.forEach(property -> property.value.apply(stack).accept(builder));
            if (isSet) {
                set.accept(builder);
            }
        });
    }

    @Override
    public String toString() {
        return Stream.concat(Stream.of(name), base.stream().map(property -> "with " + property.name))
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }
}
