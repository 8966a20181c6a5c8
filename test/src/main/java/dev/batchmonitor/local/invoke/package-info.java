/** Invokes a function that is deployed elsewhere, with its own code and configuration, on this machine. */
@NullMarked
package dev.batchmonitor.local.invoke;

import org.jspecify.annotations.NullMarked;
