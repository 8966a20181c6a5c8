/** Amazon CloudWatch: takes metric datums within the limits that AWS documents. */
@NullMarked
package dev.batchmonitor.local.aws.cloudwatch;

import org.jspecify.annotations.NullMarked;
