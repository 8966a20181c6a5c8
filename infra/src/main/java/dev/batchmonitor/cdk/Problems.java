package dev.batchmonitor.cdk;

import java.util.ArrayList;
import java.util.List;
import software.constructs.Construct;

/** Collects everything that is wrong with the properties of one monitor, so that one message tells it all. */
final class Problems {
    private final List<String> messages = new ArrayList<>();

    void require(boolean fulfilled, String message) {
        if (!fulfilled) {
            messages.add(message);
        }
    }

    void throwIfAny(Construct scope, String id) {
        if (messages.isEmpty()) {
            return;
        }
        String path = scope.getNode().getPath();
        throw new IllegalArgumentException((path.isEmpty() ? id : path + "/" + id)
                + ": initialization failed due to the following validation error(s):\n- "
                + String.join("\n- ", messages));
    }
}
