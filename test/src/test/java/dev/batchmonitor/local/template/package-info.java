/** How a synthesised template becomes the resources of a local run. */
@NullMarked
package dev.batchmonitor.local.template;

import org.jspecify.annotations.NullMarked;
