/** The queue's semantics, driven by hand-set time. */
@NullMarked
package dev.batchmonitor.local.queue;

import org.jspecify.annotations.NullMarked;
