/** The default event bus: events meet the template's rules by way of AWS's own event-ruler. */
@NullMarked
package dev.batchmonitor.local.eventbridge;

import org.jspecify.annotations.NullMarked;
