package dev.batchmonitor.local.aws.dynamodb.expression;

import dev.batchmonitor.local.aws.protocol.AwsError;
import java.util.List;
import java.util.regex.Pattern;

/** The words and signs of one expression, read from left to right. */
final class Tokens {
    /** The last alternative is any other character, for the parser to stumble over. */
    private static final Pattern TOKEN = Pattern.compile("[#:]?\\w+|<>|<=|>=|\\S");

    private final String kind;
    private final List<String> tokens;
    private int next;

    /**
     * Splits an expression.
     *
     * @param kind the parameter it came in, for messages
     */
    Tokens(String kind, String expression) {
        this.kind = kind;
        this.tokens = split(expression);
    }

    private List<String> split(String expression) {
        List<String> found =
                TOKEN.matcher(expression).results().map(match -> match.group()).toList();
        if (found.isEmpty()) {
            throw invalid("The expression can not be empty;");
        }
        return found;
    }

    boolean isAtEnd() {
        return next == tokens.size();
    }

    /** The next token without taking it; empty at the end. */
    String peek() {
        return isAtEnd() ? "" : tokens.get(next);
    }

    String take() {
        if (isAtEnd()) {
            throw invalid("Syntax error; token: <EOF>");
        }
        return tokens.get(next++);
    }

    /** Takes the next token if it is this one; keywords may be in any case. */
    boolean takeIf(String token) {
        boolean same = peek().equalsIgnoreCase(token);
        if (same) {
            next++;
        }
        return same;
    }

    void expect(String token) {
        if (!takeIf(token)) {
            throw syntaxError();
        }
    }

    AwsError syntaxError() {
        return invalid("Syntax error; token: \"" + (isAtEnd() ? "<EOF>" : peek()) + "\"");
    }

    AwsError invalid(String reason) {
        return ExpressionErrors.invalid("Invalid " + kind + ": " + reason);
    }
}
