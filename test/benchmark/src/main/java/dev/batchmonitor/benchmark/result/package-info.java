/** What was measured, on what machine, and the file that holds it. */
@NullMarked
package dev.batchmonitor.benchmark.result;

import org.jspecify.annotations.NullMarked;
