/** The command that measures the function beside one that does nothing and the usual one. */
@NullMarked
package dev.batchmonitor.benchmark;

import org.jspecify.annotations.NullMarked;
