/** The Lambda function: AWS Batch state changes in, CloudWatch metrics and SNS alerts out. */
@NullMarked
package dev.batchmonitor.function;

import org.jspecify.annotations.NullMarked;
