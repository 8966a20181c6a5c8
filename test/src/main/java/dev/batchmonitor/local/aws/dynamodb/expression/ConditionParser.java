package dev.batchmonitor.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Reads conditions by recursive descent: OR binds least, then AND, then NOT. */
record ConditionParser(Tokens tokens, Placeholders placeholders) {
    Condition or() {
        Condition left = and();
        while (tokens.takeIf("OR")) {
            Condition before = left;
            Condition right = and();
            left = item -> before.test(item) || right.test(item);
        }
        return left;
    }

    private Condition and() {
        Condition left = not();
        while (tokens.takeIf("AND")) {
            Condition before = left;
            Condition right = not();
            left = item -> before.test(item) && right.test(item);
        }
        return left;
    }

    private Condition not() {
        if (tokens.takeIf("NOT")) {
            Condition negated = not();
            return item -> !negated.test(item);
        }
        if (tokens.takeIf("(")) {
            Condition inner = or();
            tokens.expect(")");
            return inner;
        }
        return new FunctionParser(tokens, placeholders).parse().orElseGet(this::comparison);
    }

    private Condition comparison() {
        Operand left = Operand.parse(tokens, placeholders);
        if (tokens.takeIf("BETWEEN")) {
            return between(left);
        }
        if (tokens.takeIf("IN")) {
            return in(left);
        }
        String operator = tokens.take();
        Operand right = Operand.parse(tokens, placeholders);
        return switch (operator) {
            case "=" -> item -> Values.equal(left.value(item), right.value(item));
            case "<>" -> item -> !Values.equal(left.value(item), right.value(item));
            case "<" -> ordered(left, right, order -> order < 0);
            case "<=" -> ordered(left, right, order -> order <= 0);
            case ">" -> ordered(left, right, order -> order > 0);
            case ">=" -> ordered(left, right, order -> order >= 0);
            default -> throw tokens.invalid("Syntax error; token: \"" + operator + "\"");
        };
    }

    private static Condition ordered(Operand left, Operand right, IntPredicate wanted) {
        return item ->
                Values.order(left.value(item), right.value(item)).stream().anyMatch(wanted);
    }

    private Condition between(Operand operand) {
        Operand low = Operand.parse(tokens, placeholders);
        tokens.expect("AND");
        Operand high = Operand.parse(tokens, placeholders);
        Condition above = ordered(operand, low, order -> order >= 0);
        Condition below = ordered(operand, high, order -> order <= 0);
        return item -> above.test(item) && below.test(item);
    }

    private Condition in(Operand operand) {
        tokens.expect("(");
        List<Operand> choices = new ArrayList<>();
        do {
            choices.add(Operand.parse(tokens, placeholders));
        } while (tokens.takeIf(","));
        tokens.expect(")");
        return item -> {
            JsonNode value = operand.value(item);
            return choices.stream().anyMatch(choice -> Values.equal(value, choice.value(item)));
        };
    }
}
