/** The local AWS as the real AWS SDK sees it over the wire. */
@NullMarked
package dev.batchmonitor.local.aws;

import org.jspecify.annotations.NullMarked;
