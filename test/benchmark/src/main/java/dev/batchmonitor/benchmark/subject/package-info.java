/** The functions that are measured side by side. */
@NullMarked
package dev.batchmonitor.benchmark.subject;

import org.jspecify.annotations.NullMarked;
