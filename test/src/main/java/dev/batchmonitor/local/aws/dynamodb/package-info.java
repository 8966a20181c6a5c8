/** Amazon DynamoDB: items of tables in memory, with condition, update and key expressions. */
@NullMarked
package dev.batchmonitor.local.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
