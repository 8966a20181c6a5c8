/** The CDK construct that watches AWS Batch: from EventBridge over SQS and Lambda to CloudWatch metrics and SNS alerts. */
@NullMarked
package dev.batchmonitor.cdk;

import org.jspecify.annotations.NullMarked;
