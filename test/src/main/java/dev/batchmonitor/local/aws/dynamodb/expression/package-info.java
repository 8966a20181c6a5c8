/** The expression language of DynamoDB: conditions and updates over one item. */
@NullMarked
package dev.batchmonitor.local.aws.dynamodb.expression;

import org.jspecify.annotations.NullMarked;
