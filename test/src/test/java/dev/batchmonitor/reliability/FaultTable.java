package dev.batchmonitor.reliability;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The outcome of all cases for whoever runs the build: a row for each call, a column for each fault. */
record FaultTable(Map<FaultCase, Boolean> survived) {
    private static final int FIRST = 27;
    private static final int WIDTH = 10;

    /** {@code 3/3}: of three patterns all three were survived. */
    String text() {
        StringBuilder table = new StringBuilder(" ".repeat(FIRST));
        for (FaultKind kind : FaultKind.values()) {
            table.append(cell(kind.title(), WIDTH));
        }
        for (ServiceCall call : ServiceCall.values()) {
            table.append('\n').append(cell(call.operation(), FIRST));
            for (FaultKind kind : FaultKind.values()) {
                table.append(cell(count(call, kind), WIDTH));
            }
        }
        return table.toString();
    }

    private String count(ServiceCall call, FaultKind kind) {
        List<Boolean> cases = survived.entrySet().stream()
                .filter(entry -> entry.getKey().call() == call && entry.getKey().kind() == kind)
                .map(Map.Entry::getValue)
                .collect(Collectors.toList());
        return cases.stream().filter(each -> each).count() + "/" + cases.size();
    }

    private static String cell(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
