package dev.batchmonitor.cdk;

import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** All that can be wrong with the properties of a monitor, told together before anything is made. */
final class MonitorChecks {
    private MonitorChecks() {}

    static void check(DashboardProps props, Construct scope, String id, EventRules eventRules) {
        Stack stack = Stack.of(scope);
        Region region = Region.of(scope);
        Problems problems = new Problems();
        EventChecks.check(props, region, eventRules, problems);
        JobFilterChecks.check(props, problems);
        AlertChecks.check(props, region, problems);
        ResourceChecks.check(props, stack, problems);
        NetworkChecks.check(props, region, problems);
        ChatChecks.check(props, problems);
        IncidentChecks.check(props, problems);
        TriageChecks.check(props, region, problems);
        LogChecks.check(props, stack, problems);
        MetricChecks.check(props, problems);
        FunctionChecks.check(props, problems);
        FunctionEnvironment.check(props, problems);
        AlarmChecks.check(props, problems);
        if (props.jobQueues() != null) {
            QueueAlarmIds.check(props, props.jobQueues(), scope, problems);
        }
        problems.throwIfAny(scope, id);
    }
}
