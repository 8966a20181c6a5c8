/** Tests of the function that need what only this module has. */
@NullMarked
package dev.batchmonitor.function;

import org.jspecify.annotations.NullMarked;
