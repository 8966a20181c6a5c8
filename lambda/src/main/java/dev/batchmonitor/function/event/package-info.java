/** What EventBridge delivers: events decoded into values, whatever their shape. */
@NullMarked
package dev.batchmonitor.function.event;

import org.jspecify.annotations.NullMarked;
