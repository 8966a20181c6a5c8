package dev.batchmonitor.function.job;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of an AWS Region, of which host names are made: what has not its shape is as good as missing. */
public final class RegionName {
    private static final Pattern SHAPE = Pattern.compile("[a-z]{2,10}(?:-[a-z0-9]{1,20}){1,4}");

    private RegionName() {}

    /** The text, or null if it names no Region. */
    public static @Nullable String of(@Nullable String text) {
        return text != null && SHAPE.matcher(text).matches() ? text : null;
    }
}
