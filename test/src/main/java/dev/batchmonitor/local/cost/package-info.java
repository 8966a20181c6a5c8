/** What a monitor costs, before it is deployed: a model of calls and prices, next to a design without batches. */
@NullMarked
package dev.batchmonitor.local.cost;

import org.jspecify.annotations.NullMarked;
