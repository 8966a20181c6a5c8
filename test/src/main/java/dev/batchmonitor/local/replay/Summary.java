package dev.batchmonitor.local.replay;

import dev.batchmonitor.local.chain.Outcome;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the tool prints at the end. */
final class Summary {
    private Summary() {}

    static String of(int events, Outcome outcome, Path folder) {
        String calls = new TreeMap<>(outcome.calls())
                .entrySet().stream()
                        .map(call -> call.getKey() + " " + call.getValue())
                        .collect(Collectors.joining(", "));
        return """
                events       %d (%d matched a rule, %d did not)
                invocations  %d
                alerts       %d
                metrics      %d datums
                calls        %s
                failed       %d
                results in   %s
                """.formatted(
                        events,
                        outcome.matched(),
                        outcome.unmatched().size(),
                        outcome.invocations(),
                        outcome.alerts().size(),
                        outcome.metrics().size(),
                        calls.isEmpty() ? "none" : calls,
                        outcome.failed().size(),
                        folder);
    }
}
