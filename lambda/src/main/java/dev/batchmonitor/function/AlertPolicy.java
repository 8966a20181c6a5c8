package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.Console;
import dev.batchmonitor.function.event.Home;
import dev.batchmonitor.function.rule.AlertRules;
import dev.batchmonitor.function.rule.QuietRules;

/**
 * What alerts are sent, and what the user's rules say of them.
 *
 * @param console where links lead
 * @param attemptAlerts whether also an attempt that Batch will retry is worth an alert
 * @param home where the monitor is; of what is elsewhere it knows what events say
 */
record AlertPolicy(Console console, boolean attemptAlerts, QuietRules quiet, AlertRules rules, Home home) {
    static AlertPolicy of(Settings settings) {
        return new AlertPolicy(
                new Console(settings.consoleDomain()),
                settings.attemptAlerts(),
                settings.alerts().quiet(),
                settings.alerts().rules(),
                settings.home());
    }
}
