/** AWS on this machine, in a process of its own, behind TLS. */
@NullMarked
package dev.batchmonitor.benchmark.aws;

import org.jspecify.annotations.NullMarked;
