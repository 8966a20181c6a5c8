package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.function.BiConsumer;
import software.amazon.awscdk.Stack;

/** What happens to a user who sets a property wrongly. */
final class WrongUse {
    private WrongUse() {}

    /** The message, after making sure that nothing was added to the stack. */
    static String messageOf(BiConsumer<Stack, BatchJobMonitor.Builder> wrong) {
        return messageOf(TestMonitor.stackIn(TestMonitor.REGION), wrong);
    }

    static String messageOf(Stack stack, BiConsumer<Stack, BatchJobMonitor.Builder> wrong) {
        BatchJobMonitor.Builder builder = TestMonitor.builder(stack);
        wrong.accept(stack, builder);
        Throwable thrown = catchThrowable(builder::build);
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
        assertThat(stack.getNode().tryFindChild("Monitor")).isNull();
        return String.valueOf(thrown.getMessage());
    }
}
