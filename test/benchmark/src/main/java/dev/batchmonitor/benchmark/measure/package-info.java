/** The measurements, each of several rounds in which the subjects take turns. */
@NullMarked
package dev.batchmonitor.benchmark.measure;

import org.jspecify.annotations.NullMarked;
