package dev.batchmonitor.local.aws;

import dev.batchmonitor.local.aws.protocol.ApiCall;
import dev.batchmonitor.local.aws.protocol.WireAnswer;
import dev.batchmonitor.local.aws.protocol.WireRequest;

/**
 * Performs calls of Amazon SQS at one place and all others at another.
 *
 * @param queues performs those of Amazon SQS
 * @param others performs the others
 */
record QueueBackend(Backend queues, Backend others) implements Backend {
    @Override
    public WireAnswer answer(WireRequest request, ApiCall call) {
        return (call.service().equals("sqs") ? queues : others).answer(request, call);
    }

    @Override
    public void close() {
        queues.close();
        others.close();
    }
}
