/** JSON that is written: alerts for machines, and log lines. */
@NullMarked
package dev.batchmonitor.function.json;

import org.jspecify.annotations.NullMarked;
