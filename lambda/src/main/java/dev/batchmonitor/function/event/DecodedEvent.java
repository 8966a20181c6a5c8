package dev.batchmonitor.function.event;

/** What came of decoding the body of a message, which is done while its batch is read: neither the text nor its JSON is kept. */
public sealed interface DecodedEvent {
    /** What stands for a message without a body. */
    DecodedEvent NONE = new Unreadable(new UnreadableEventException("the message has no body"));

    /** The event; else why there is none. */
    BatchEvent orThrow() throws UnreadableEventException;

    record Decoded(BatchEvent event) implements DecodedEvent {
        @Override
        public BatchEvent orThrow() {
            return event;
        }
    }

    record Unreadable(UnreadableEventException problem) implements DecodedEvent {
        @Override
        public BatchEvent orThrow() throws UnreadableEventException {
            throw problem;
        }
    }

    /** A mistake of ours, or of the parser's. */
    record Unexpected(RuntimeException problem) implements DecodedEvent {
        @Override
        public BatchEvent orThrow() {
            throw problem;
        }
    }
}
