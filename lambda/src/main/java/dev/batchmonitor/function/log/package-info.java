/** Structured log lines, readable by CloudWatch Logs Insights. */
@NullMarked
package dev.batchmonitor.function.log;

import org.jspecify.annotations.NullMarked;
