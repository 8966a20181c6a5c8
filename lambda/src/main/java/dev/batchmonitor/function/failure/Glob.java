package dev.batchmonitor.function.failure;

import org.jspecify.annotations.Nullable;

/** A pattern as in a Batch retry strategy: a text that must be equal, or one ending in {@code *} that must be a prefix. */
record Glob(String pattern) {
    boolean matches(@Nullable String text) {
        if (text == null) {
            return false;
        }
        return pattern.endsWith("*")
                ? text.startsWith(pattern.substring(0, pattern.length() - 1))
                : text.equals(pattern);
    }
}
