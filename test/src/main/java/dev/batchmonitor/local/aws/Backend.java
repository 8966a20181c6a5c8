package dev.batchmonitor.local.aws;

import dev.batchmonitor.local.aws.protocol.ApiCall;
import dev.batchmonitor.local.aws.protocol.WireAnswer;
import dev.batchmonitor.local.aws.protocol.WireRequest;

/** Whoever performs the calls: the services in this JVM or another server. */
interface Backend extends AutoCloseable {
    WireAnswer answer(WireRequest request, ApiCall call);

    @Override
    default void close() {}
}
