package dev.batchmonitor.cdk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awscdk.Token;
import software.constructs.Construct;

/** Collects everything that is wrong with the properties of one monitor, so that one message tells it all. */
final class Problems {
    private final List<String> messages = new ArrayList<>();

    void require(boolean fulfilled, String message) {
        if (!fulfilled) {
            messages.add(message);
        }
    }

    void requireEachOnce(String property, String what, Collection<?> values) {
        Set<Object> seen = new HashSet<>();
        values.forEach(value -> require(
                seen.add(value),
                "'" + property + "' must name each " + what + " once, got: '" + value + "' twice; remove one of them"));
    }

    /** Whether the entries of a list can be looked at; the problem if not. */
    boolean isKnown(String property, List<String> entries) {
        boolean known = !Token.isUnresolved(entries);
        require(
                known,
                "'" + property
                        + "' must be known at synthesis, as each of its entries becomes something of its own, got: a token"
                        + " for the whole list; give the entries one by one");
        return known;
    }

    /** What is looked up by, and written as a key of JSON, cannot be computed at deployment. */
    void requireLiteral(String property, String key) {
        require(
                !Token.isUnresolved(key),
                "'" + property
                        + "' must have keys that are known at synthesis, got: a token; tokens may be values only");
    }

    /** For the properties of a construct that is not made yet. */
    void throwIfAny(Construct scope, String id) {
        String path = scope.getNode().getPath();
        throwIfAny((path.isEmpty() ? id : path + "/" + id) + ": initialization");
    }

    /** For the parameters of a construct's method. */
    void throwIfAnyOf(String method, Construct construct) {
        throwIfAny(construct.getNode().getPath() + ": " + method);
    }

    private void throwIfAny(String what) {
        if (!messages.isEmpty()) {
            throw new IllegalArgumentException(
                    what + " failed due to the following validation error(s):\n- " + String.join("\n- ", messages));
        }
    }
}
