/** Runs the packaged Lambda function in a process of its own, under the real runtime interface client. */
@NullMarked
package dev.batchmonitor.local.function;

import org.jspecify.annotations.NullMarked;
