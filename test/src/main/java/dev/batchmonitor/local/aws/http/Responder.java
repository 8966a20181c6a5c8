package dev.batchmonitor.local.aws.http;

import dev.batchmonitor.local.aws.protocol.WireAnswer;
import java.io.IOException;

/** How a request ends; exactly one of the methods is called, once. */
public interface Responder {
    void send(WireAnswer answer) throws IOException;

    /** Announces the whole answer, sends half of its body and closes the connection. */
    void sendHalf(WireAnswer answer) throws IOException;

    /** Closes the connection without an answer. */
    void hangUp();
}
