/** What the build runs on the function's classes before it packs them. */
@NullMarked
package dev.batchmonitor.build;

import org.jspecify.annotations.NullMarked;
