/** Failures that belong together: what is announced, what is counted, and what is told later. */
@NullMarked
package dev.batchmonitor.function.incident;

import org.jspecify.annotations.NullMarked;
