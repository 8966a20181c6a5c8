package dev.batchmonitor.function.aws;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A map of DynamoDB's attributes; one without a value is left out. */
record Attributes(Map<String, AttributeValue> values) {
    Attributes() {
        this(new HashMap<>());
    }

    Attributes put(String name, @Nullable String text) {
        return text == null ? this : put(name, AttributeValue.fromS(text));
    }

    Attributes put(String name, @Nullable Integer number) {
        return number == null ? this : put(name, AttributeValue.fromN(number.toString()));
    }

    Attributes put(String name, AttributeValue value) {
        values.put(name, value);
        return this;
    }

    AttributeValue value() {
        return AttributeValue.fromM(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable
    String text(String name) {
        AttributeValue value = values.get(name);
        return value == null ? null : value.s();
    }

    Instant instant(String name, Instant otherwise) {
        String text = text(name);
        return text == null ? otherwise : Instant.parse(text);
    }

    @Nullable
    Integer integer(String name) {
        AttributeValue value = values.get(name);
        return value == null ? null : Integer.valueOf(value.n());
    }

    long number(String name, long otherwise) {
        AttributeValue value = values.get(name);
        return value == null ? otherwise : Long.parseLong(value.n());
    }

    boolean isTrue(String name) {
        AttributeValue value = values.get(name);
        return value != null && Boolean.TRUE.equals(value.bool());
    }

    byte[] bytes(String name) {
        AttributeValue value = values.get(name);
        SdkBytes bytes = value == null ? null : value.b();
        return bytes == null ? new byte[0] : bytes.asByteArray();
    }

    Attributes map(String name) {
        AttributeValue value = values.get(name);
        return new Attributes(value == null ? Map.of() : value.m());
    }

    List<Attributes> maps(String name) {
        AttributeValue value = values.get(name);
        return value == null
                ? List.of()
                : value.l().stream().map(item -> new Attributes(item.m())).toList();
    }
}
