/** What the chain does with events: batches, failures, redelivery and the dead-letter queue. */
@NullMarked
package dev.batchmonitor.local.chain;

import org.jspecify.annotations.NullMarked;
