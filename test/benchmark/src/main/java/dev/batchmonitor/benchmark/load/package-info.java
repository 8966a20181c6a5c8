/** What is given to the functions: events of jobs that never were. */
@NullMarked
package dev.batchmonitor.benchmark.load;

import org.jspecify.annotations.NullMarked;
