package dev.batchmonitor.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A condition, filter or key condition.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">Operators
 *     and functions</a>
 */
@FunctionalInterface
public interface Condition {
    /** Whether it holds for this item; an item that does not exist has no attributes. */
    boolean test(ObjectNode item);

    /**
     * Reads a condition.
     *
     * @param kind the parameter it came in, for messages
     */
    static Condition parse(String kind, String expression, Placeholders placeholders) {
        Tokens tokens = new Tokens(kind, expression);
        Condition condition = new ConditionParser(tokens, placeholders).or();
        if (!tokens.isAtEnd()) {
            throw tokens.syntaxError();
        }
        return condition;
    }
}
