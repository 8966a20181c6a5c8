package dev.batchmonitor.function.incident;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which failures have been counted, in eight bytes each, so that an item of DynamoDB (400 KB) remembers those of a whole
 * array. Two of a million failures look alike with a chance of one in thirty million.
 */
public record Fingerprints(Set<Long> values) {
    /** Of one incident; beyond that it counts on, but may count a repeated event twice. */
    public static final int MAX = 30_000;

    public static final Fingerprints NONE = new Fingerprints(Set.of());

    boolean contains(String id) {
        return values.contains(of(id));
    }

    Fingerprints plus(Collection<String> ids) {
        Set<Long> all = new LinkedHashSet<>(values);
        ids.stream()
                .map(Fingerprints::of)
                .limit(Math.max(0, MAX - values.size()))
                .forEach(all::add);
        return new Fingerprints(all);
    }

    Fingerprints minus(Collection<String> ids) {
        Set<Long> rest = new LinkedHashSet<>(values);
        ids.stream().map(Fingerprints::of).forEach(rest::remove);
        return new Fingerprints(rest);
    }

    int size() {
        return values.size();
    }

    private static long of(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
