/** The replay tool from its command line to its files. */
@NullMarked
package dev.batchmonitor.local.invoke;

import org.jspecify.annotations.NullMarked;
