/** A day of Batch jobs, run through the local chain and shown as its readers would see it. */
@NullMarked
package dev.batchmonitor.local.demo;

import org.jspecify.annotations.NullMarked;
