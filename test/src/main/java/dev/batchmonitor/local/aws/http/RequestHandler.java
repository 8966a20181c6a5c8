package dev.batchmonitor.local.aws.http;

import dev.batchmonitor.local.aws.protocol.WireRequest;
import java.io.IOException;

/** Ends each request through its responder; called by several threads at once. */
@FunctionalInterface
public interface RequestHandler {
    void handle(WireRequest request, Responder responder) throws IOException;
}
