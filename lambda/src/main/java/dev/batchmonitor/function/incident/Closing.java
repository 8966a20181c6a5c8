package dev.batchmonitor.function.incident;

import java.time.Duration;
import java.time.Instant;

/**
 * That a window of an incident is to be looked at.
 *
 * @param window its start
 * @param in how much time from now
 * @param checks how often it has been looked at, and was found not to be over
 */
public record Closing(IncidentKey incident, Instant window, Duration in, int checks) {}
