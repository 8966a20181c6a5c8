/** Which events the rules let through. */
@NullMarked
package dev.batchmonitor.local.eventbridge;

import org.jspecify.annotations.NullMarked;
