/** Tests of the construct and the function together. */
@NullMarked
package dev.batchmonitor.test;

import org.jspecify.annotations.NullMarked;
