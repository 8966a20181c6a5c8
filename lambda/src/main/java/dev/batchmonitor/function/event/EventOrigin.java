package dev.batchmonitor.function.event;

import dev.batchmonitor.function.job.Arn;
import dev.batchmonitor.function.job.RegionName;
import java.time.Instant;
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
    /** The origin that the event names; what it leaves out is taken from the ARN. */
    static EventOrigin of(Instant time, @Nullable String region, @Nullable String account, @Nullable String anyArn) {
        Arn arn = Arn.parse(anyArn);
        String named = RegionName.of(region);
        return new EventOrigin(
                time,
                arn == null ? null : arn.partition(),
                named != null ? named : arn == null ? null : RegionName.of(arn.region()),
                account(account) != null ? account : arn == null ? null : account(arn.account()));
    }

    private static @Nullable String account(@Nullable String text) {
        return text != null && text.matches("\\d{12}") ? text : null;
    }
}
