package dev.batchmonitor.function.alert;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Durations as people say them: {@code 0.7 s}, {@code 2 min 3 s}, {@code 1 h 5 min 0 s}. */
final class DurationText {
    private DurationText() {}

    static String of(@Nullable Duration duration) {
        if (duration == null) {
            return "";
        }
        if (duration.toMinutes() == 0) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
        }
        String hours = duration.toHours() == 0 ? "" : duration.toHours() + " h ";
        return hours + duration.toMinutesPart() + " min " + duration.toSecondsPart() + " s";
    }
}
