package dev.batchmonitor.cdk;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sqs.Queue;

/**
 * What the function works with.
 *
 * @param queue where its events come from, and where it sends word to itself of incidents that end later
 * @param alertTopic where alerts go
 * @param incidentTable what it remembers, null if it need not remember anything
 */
record FunctionResources(
        Queue queue, ITopic alertTopic, @Nullable ITable incidentTable) {}
