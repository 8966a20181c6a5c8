/** Amazon CloudWatch Logs: streams that can be filled and read back. */
@NullMarked
package dev.batchmonitor.local.aws.logs;

import org.jspecify.annotations.NullMarked;
