@NullMarked
package dev.batchmonitor.local.cost;

import org.jspecify.annotations.NullMarked;
