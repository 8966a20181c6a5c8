/** Why a job failed: one ordered table over the words that Batch itself uses. */
@NullMarked
package dev.batchmonitor.function.failure;

import org.jspecify.annotations.NullMarked;
