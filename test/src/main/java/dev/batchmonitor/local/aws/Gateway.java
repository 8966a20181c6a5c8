package dev.batchmonitor.local.aws;

import dev.batchmonitor.local.aws.http.RequestHandler;
import dev.batchmonitor.local.aws.http.Responder;
import dev.batchmonitor.local.aws.protocol.ApiCall;
import dev.batchmonitor.local.aws.protocol.AwsError;
import dev.batchmonitor.local.aws.protocol.CallReader;
import dev.batchmonitor.local.aws.protocol.WireAnswer;
import dev.batchmonitor.local.aws.protocol.WireRequest;
import java.io.IOException;
import java.util.Optional;

/** The way of every call: recognised, counted, struck by a fault or answered by the backend, recorded. */
record Gateway(Backend backend, Faults faults, Callers callers, CallLog log) implements RequestHandler {
    private static final System.Logger LOGGER = System.getLogger(Gateway.class.getName());

    @Override
    public void handle(WireRequest request, Responder responder) throws IOException {
        ApiCall call = CallReader.read(request);
        Optional<Fault> fault = faults.on(call.name(), log.count(request, call));
        if (fault.isPresent()) {
            fault.get().strike(call, new Arrived(request, call), responder);
        } else {
            responder.send(answer(request, call));
        }
    }

    /** A call that a fault strikes. */
    private final class Arrived implements Fault.Execution {
        private final WireRequest request;
        private final ApiCall call;

        Arrived(WireRequest request, ApiCall call) {
            this.request = request;
            this.call = call;
        }

        @Override
        public WireAnswer perform() {
            return answer(request, call);
        }

        @Override
        public void killCaller() {
            callers.kill(accessKeyId());
        }

        @Override
        public void freezeCaller() {
            callers.freeze(accessKeyId());
        }

        private String accessKeyId() {
            return request.accessKeyId().orElse("no access key");
        }
    }

    private WireAnswer answer(WireRequest request, ApiCall call) {
        try {
            WireAnswer answer = backend.answer(request, call);
            log.record(request, call, answer);
            return answer;
        } catch (IOException | RuntimeException e) {
            LOGGER.log(System.Logger.Level.ERROR, "The local AWS could not answer " + call.name(), e);
            return call.protocol().error(call, new AwsError(500, "InternalFailure", e.toString()));
        }
    }
}
