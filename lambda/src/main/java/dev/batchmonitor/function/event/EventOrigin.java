package dev.batchmonitor.function.event;

import dev.batchmonitor.function.job.Arn;
import dev.batchmonitor.function.job.RegionName;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where and when something happened.
 *
 * @param time of the event, to the second
 */
public record EventOrigin(
        Instant time,
        @Nullable String partition,
        @Nullable String region,
        @Nullable String account) {
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    /** The origin that the event names; what it leaves out is taken from the ARN. */
    static EventOrigin of(Instant time, @Nullable String region, @Nullable String account, @Nullable String anyArn) {
        Arn arn = Arn.parse(anyArn);
        String namedRegion = RegionName.of(region);
        String namedAccount = account(account);
        return new EventOrigin(
                time,
                arn == null ? null : arn.partition(),
                namedRegion != null ? namedRegion : arn == null ? null : RegionName.of(arn.region()),
                namedAccount != null ? namedAccount : arn == null ? null : account(arn.account()));
    }

    private static @Nullable String account(@Nullable String text) {
        return text != null && ACCOUNT.matcher(text).matches() ? text : null;
    }
}
