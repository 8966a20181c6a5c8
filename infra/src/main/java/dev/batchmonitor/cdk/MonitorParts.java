package dev.batchmonitor.cdk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.events.IEventBus;
import software.amazon.awscdk.services.events.Rule;
import software.constructs.Construct;

/**
 * What alarms and dashboards look at.
 *
 * @param scope the monitor
 * @param queues its queues
 * @param rules its rules, as they were when it was made
 * @param eventBus that they are on; null for the default one
 * @param function its function
 * @param metrics what the function publishes
 */
record MonitorParts(
        Construct scope,
        MonitorQueues queues,
        List<Rule> rules,
        @Nullable IEventBus eventBus,
        MonitorFunction function,
        MonitorMetrics metrics) {}
