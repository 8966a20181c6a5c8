/** The one HTTP endpoint: listens on loopback, hands requests on, sends answers whole, cut short or not at all. */
@NullMarked
package dev.batchmonitor.local.aws.http;

import org.jspecify.annotations.NullMarked;
