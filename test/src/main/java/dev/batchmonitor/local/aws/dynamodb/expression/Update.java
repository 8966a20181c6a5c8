package dev.batchmonitor.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An update expression: {@code SET}, {@code REMOVE}, {@code ADD} and {@code DELETE} clauses.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html">Update
 *     expressions</a>
 */
public final class Update {
    private final List<UpdateAction> actions;

    private Update(List<UpdateAction> actions) {
        this.actions = actions;
    }

    /** Reads an update expression. */
    public static Update parse(String expression, Placeholders placeholders) {
        Tokens tokens = new Tokens("UpdateExpression", expression);
        List<UpdateAction> actions = new ArrayList<>();
        while (!tokens.isAtEnd()) {
            String clause = tokens.take().toUpperCase(Locale.ROOT);
            do {
                actions.add(UpdateAction.parse(clause, tokens, placeholders));
            } while (tokens.takeIf(","));
        }
        return new Update(List.copyOf(actions));
    }

    /** The item after the update. All actions see the item as it was before. */
    public ObjectNode apply(ObjectNode item) {
        ObjectNode updated = item.deepCopy();
        actions.forEach(action -> action.apply(item, updated));
        return updated;
    }
}
