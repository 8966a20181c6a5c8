package dev.batchmonitor.local.chain;

import dev.batchmonitor.local.aws.Callers;
import dev.batchmonitor.local.function.FunctionHost;
import java.util.function.Supplier;

/**
 * The processes that call the services: those of the function.
 *
 * @param host what runs the function at the moment
 */
record FunctionProcesses(Supplier<FunctionHost> host) implements Callers {
    @Override
    public void kill(String accessKeyId) {
        host.get().kill(accessKeyId);
    }

    @Override
    public void freeze(String accessKeyId) {
        host.get().freeze(accessKeyId);
    }
}
