package dev.batchmonitor.cdk;

import java.util.List;
import software.amazon.awscdk.services.events.Rule;
import software.constructs.Construct;

/**
 * What alarms and dashboards look at.
 *
 * @param scope the monitor
 * @param queues its queues
 * @param rules its rules
 * @param function its function
 * @param metrics what the function publishes
 */
record MonitorParts(
        Construct scope, MonitorQueues queues, List<Rule> rules, MonitorFunction function, MonitorMetrics metrics) {}
