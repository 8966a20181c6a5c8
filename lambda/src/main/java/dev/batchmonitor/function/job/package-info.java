/** An AWS Batch job as it stands: identity, status, attempts, and where its log is. Depends on nothing. */
@NullMarked
package dev.batchmonitor.function.job;

import org.jspecify.annotations.NullMarked;
