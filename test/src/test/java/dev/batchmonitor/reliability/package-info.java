/** What the packaged function survives: faults of every call, crashes, load, hostile input. Figures are in {@code docs/reliability.md}. */
@NullMarked
package dev.batchmonitor.reliability;

import org.jspecify.annotations.NullMarked;
