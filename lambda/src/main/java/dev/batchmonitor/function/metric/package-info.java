/** What is measured of jobs and attempts, and how measurements become few CloudWatch datums. */
@NullMarked
package dev.batchmonitor.function.metric;

import org.jspecify.annotations.NullMarked;
