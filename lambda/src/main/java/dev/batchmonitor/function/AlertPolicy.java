package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.Console;

/**
 * What alerts are sent, and where their links lead.
 *
 * @param attemptAlerts whether also an attempt that Batch will retry is worth an alert
 */
record AlertPolicy(Console console, boolean attemptAlerts) {
    static AlertPolicy of(Settings settings) {
        return new AlertPolicy(new Console(settings.consoleDomain()), settings.attemptAlerts());
    }
}
