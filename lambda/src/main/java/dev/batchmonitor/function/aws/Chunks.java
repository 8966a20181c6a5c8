package dev.batchmonitor.function.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Divides items among calls within the limits of an API; an item that is too large by itself stays alone. */
final class Chunks {
    private Chunks() {}

    static <T> List<List<T>> of(List<T> items, int maxItems, int maxBytes, ToIntFunction<T> size) {
        List<List<T>> chunks = new ArrayList<>();
        int from = 0;
        long bytes = 0;
        for (int i = 0; i < items.size(); i++) {
            int more = size.applyAsInt(items.get(i));
            if (i > from && (i - from == maxItems || bytes + more > maxBytes)) {
                chunks.add(items.subList(from, i));
                from = i;
                bytes = 0;
            }
            bytes += more;
        }
        if (from < items.size()) {
            chunks.add(items.subList(from, items.size()));
        }
        return chunks;
    }
}
