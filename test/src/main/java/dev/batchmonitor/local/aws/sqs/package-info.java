/** Amazon SQS: the API over queues of this JVM. */
@NullMarked
package dev.batchmonitor.local.aws.sqs;

import org.jspecify.annotations.NullMarked;
