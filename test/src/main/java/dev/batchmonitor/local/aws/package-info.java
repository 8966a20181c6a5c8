/**
 * A local AWS: one endpoint on loopback that speaks AWS's wire protocols, refuses what AWS refuses, and keeps a log of what
 * was called. Start with {@link dev.batchmonitor.local.aws.LocalAws}.
 *
 * <p>To add an operation, add one class to the package of its service and one line to that service's list of operations.
 */
@NullMarked
package dev.batchmonitor.local.aws;

import org.jspecify.annotations.NullMarked;
