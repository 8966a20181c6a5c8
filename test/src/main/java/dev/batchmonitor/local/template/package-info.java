/** Reads a synthesised CDK cloud assembly into the few resources that a local run needs. */
@NullMarked
package dev.batchmonitor.local.template;

import org.jspecify.annotations.NullMarked;
