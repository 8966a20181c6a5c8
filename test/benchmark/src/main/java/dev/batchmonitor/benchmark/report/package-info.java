/** Goals, tables and pictures, made of results. */
@NullMarked
package dev.batchmonitor.benchmark.report;

import org.jspecify.annotations.NullMarked;
