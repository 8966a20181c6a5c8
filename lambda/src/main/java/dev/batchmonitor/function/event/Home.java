package dev.batchmonitor.function.event;

import org.jspecify.annotations.Nullable;

/**
 * Where the monitor itself is. Events of a central event bus may come from elsewhere, where it can call no service.
 *
 * @param account null if all events are its own
 */
public record Home(@Nullable String account, String region) {
    /** Whether the service that sent the event can be asked about it. */
    public boolean has(EventOrigin origin) {
        return account == null || (hasAccount(origin) && (origin.region() == null || region.equals(origin.region())));
    }

    /** Whether it happened in the monitor's own account, perhaps in another Region. */
    public boolean hasAccount(EventOrigin origin) {
        return account == null || origin.account() == null || account.equals(origin.account());
    }

    /** The name of a job queue in metrics: by itself at home, with account and Region of those that are elsewhere. */
    public String queueName(String name, EventOrigin origin) {
        return has(origin) ? name : origin.account() + ":" + origin.region() + ":" + name;
    }

    @Override
    public String toString() {
        return "account " + account + ", Region " + region;
    }
}
