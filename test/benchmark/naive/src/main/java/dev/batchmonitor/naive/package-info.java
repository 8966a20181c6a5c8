/** The usual function for this job, as a yardstick. */
@NullMarked
package dev.batchmonitor.naive;

import org.jspecify.annotations.NullMarked;
