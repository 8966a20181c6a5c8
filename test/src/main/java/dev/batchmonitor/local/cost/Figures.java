package dev.batchmonitor.local.cost;

import java.util.Locale;

/** How numbers are written: with as many digits as are worth reading. */
final class Figures {
    private Figures() {}

    static String count(double value) {
        return value >= 10 || value == Math.rint(value) ? format("%,.0f", value) : format("%.1f", value);
    }

    static String dollars(double value) {
        return format("%,.2f", value);
    }

    static String perJob(double value) {
        return format("%.2f", value);
    }

    static String ratio(double value) {
        return format("%.3f", value);
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
