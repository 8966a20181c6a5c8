/** AWS Batch: answers about jobs that somebody put here. */
@NullMarked
package dev.batchmonitor.local.aws.batch;

import org.jspecify.annotations.NullMarked;
