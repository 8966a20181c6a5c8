package dev.batchmonitor.function.incident;

import dev.batchmonitor.function.event.EventOrigin;
import java.time.Duration;
import java.time.Instant;

/**
 * That a window of an incident is to be looked at.
 *
 * @param origin of a failure in it: where an array may be asked about
 * @param window its start
 * @param in how much time from now
 * @param checks how often it has been looked at, and was found not to be over
 */
public record Closing(IncidentKey incident, EventOrigin origin, Instant window, Duration in, int checks) {}
