/** Instants as Batch writes them, and the time that an invocation has left. */
@NullMarked
package dev.batchmonitor.function.time;

import org.jspecify.annotations.NullMarked;
