package dev.batchmonitor.cdk;

import software.amazon.awscdk.Duration;

/** What the function takes as time of an incident. */
final class IncidentChecks {
    private static final int ONE_MINUTE = 60_000;
    private static final int ONE_DAY = 86_400_000;

    private IncidentChecks() {}

    static void check(IncidentProps props, Problems problems) {
        incidentWindow(props.incidentWindow(), problems);
        if (!props.incidentWindow().isUnresolved() && !props.hasIncidents()) {
            withoutIncidents(props, problems);
        }
        problems.require(
                !props.recoveryAlerts() || props.statuses().contains(FinalStatus.SUCCEEDED),
                "'recoveryAlerts' must be false if 'statuses' leaves SUCCEEDED out, as no success is seen then, got: true;"
                        + " leave one of them out");
    }

    private static void withoutIncidents(IncidentProps props, Problems problems) {
        ArrayAlerts arrayAlerts = props.arrayAlerts();
        problems.require(
                arrayAlerts == null || arrayAlerts == ArrayAlerts.EVERY_CHILD,
                "'arrayAlerts' must be EVERY_CHILD if 'incidentWindow' is 0, as there is no table to count in, got: "
                        + arrayAlerts + "; leave one of them out");
        problems.require(
                !props.recoveryAlerts(),
                "'recoveryAlerts' must be false if 'incidentWindow' is 0, as nothing is remembered that could be over,"
                        + " got: true; leave one of them out");
    }

    private static void incidentWindow(Duration window, Problems problems) {
        if (window.isUnresolved()) {
            problems.require(
                    false,
                    "'incidentWindow' must be known at synthesis, as it decides whether there is a table, got: a token;"
                            + " give a number of minutes");
            return;
        }
        long millis = window.toMilliseconds().longValue();
        problems.require(
                millis == 0 || (millis % 1000 == 0 && millis >= ONE_MINUTE && millis <= ONE_DAY),
                "'incidentWindow' must be a whole number of seconds from 60 to 86400, or 0 for no incidents, got: "
                        + window.toHumanString() + "; use Duration.minutes(...)");
    }
}
