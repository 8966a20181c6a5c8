/** Tests of the construct, on the templates that it makes. */
@NullMarked
package dev.batchmonitor.cdk;

import org.jspecify.annotations.NullMarked;
