/** The end of a job's log, made fit to be shown: short, free of secrets, and plain text. */
@NullMarked
package dev.batchmonitor.function.excerpt;

import org.jspecify.annotations.NullMarked;
