/** The replay tool: events from files through the local chain, and what came of them into files. */
@NullMarked
package dev.batchmonitor.local.replay;

import org.jspecify.annotations.NullMarked;
