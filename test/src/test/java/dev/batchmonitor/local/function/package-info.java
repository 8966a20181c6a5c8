/** How the function's process is started, called and ended. */
@NullMarked
package dev.batchmonitor.local.function;

import org.jspecify.annotations.NullMarked;
