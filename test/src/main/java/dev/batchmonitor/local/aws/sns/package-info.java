/** Amazon SNS: topics, publishing within AWS's limits, delivery to subscriptions that only remember what they got. */
@NullMarked
package dev.batchmonitor.local.aws.sns;

import org.jspecify.annotations.NullMarked;
