/** A queue with the semantics of Amazon SQS: visibility timeout, receive count, retention, dead-letter queue. */
@NullMarked
package dev.batchmonitor.local.queue;

import org.jspecify.annotations.NullMarked;
