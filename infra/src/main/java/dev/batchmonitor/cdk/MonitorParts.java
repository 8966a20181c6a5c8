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
 * @param eventBus the bus of the rules; null for the default one
 * @param rules its rules
 * @param function its function
 * @param metrics what the function publishes
 */
record MonitorParts(
        Construct scope,
        MonitorQueues queues,
        @Nullable IEventBus eventBus,
        List<Rule> rules,
        MonitorFunction function,
        MonitorMetrics metrics) {}
