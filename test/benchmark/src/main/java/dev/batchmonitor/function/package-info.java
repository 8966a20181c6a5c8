/** Benchmarks of the function's stages, in its own package, because its stages are nobody else's business. */
@NullMarked
package dev.batchmonitor.function;

import org.jspecify.annotations.NullMarked;
