/** JSON: what is read of events and settings, what is written to alerts and log lines. */
@NullMarked
package dev.batchmonitor.function.json;

import org.jspecify.annotations.NullMarked;
