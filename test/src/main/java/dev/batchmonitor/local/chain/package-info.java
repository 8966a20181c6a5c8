/** The whole chain from the event bus to the alert, as the synthesised template joins it, on time that jumps instead of passing. */
@NullMarked
package dev.batchmonitor.local.chain;

import org.jspecify.annotations.NullMarked;
