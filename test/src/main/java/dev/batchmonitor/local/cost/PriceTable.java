package dev.batchmonitor.local.cost;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;

/** The prices with their sources. */
final class PriceTable {
    private PriceTable() {}

    static String text() {
        Table table = new Table().row(List.of("price", "US dollars", "for", "AWS's page", "read at"));
        for (Price price : Price.values()) {
            table.row(List.of(
                    price.title(),
                    plain(price.dollars()),
                    Figures.count(price.units()),
                    price.page(),
                    price.readAt().isEmpty() ? "**not confirmed**" : price.readAt()));
        }
        return table.text();
    }

    /** The steps of custom metrics in one sentence. */
    static String tiers() {
        return MetricTiers.TIERS.stream()
                .map(tier -> plain(tier.dollars())
                        + (Double.isInfinite(tier.metrics())
                                ? " for all others"
                                : " for the next " + Figures.count(tier.metrics())))
                .collect(joining(", "))
                .replaceFirst("for the next", "for the first");
    }

    private static String plain(double dollars) {
        String digits = BigDecimal.valueOf(dollars).toPlainString();
        return digits.contains(".") && digits.length() - digits.indexOf('.') < 3 ? digits + "0" : digits;
    }
}
