package dev.batchmonitor.cdk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.IAlarmAction;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.sns.ITopic;

/** The alarms of one monitor, and what they do when they go off. */
final class AlarmSet {
    private final AlarmProps props;
    private final MonitorParts parts;
    private final List<IJobQueue> queues = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private final List<IAlarmAction> actions = new ArrayList<>();

    private AlarmSet(AlarmProps props, MonitorParts parts) {
        this.props = props;
        this.parts = parts;
        if (props.jobQueues() != null) {
            queues.addAll(props.jobQueues());
        }
    }

    static AlarmSet create(AlarmProps props, MonitorParts parts, ITopic topic) {
        AlarmSet set = new AlarmSet(props, parts);
        set.actions.add(new SnsAction(topic));
        set.actions.addAll(props.alarmActions());
        set.add(AlarmPlans.of(props, parts));
        return set;
    }

    List<Alarm> all() {
        return List.copyOf(alarms);
    }

    /** For alarms that are there, and for those to come. */
    void addActions(IAlarmAction... more) {
        actions.addAll(Arrays.asList(more));
        alarms.forEach(alarm -> alarm.addAlarmAction(more));
    }

    /** Whether a job queue that comes later can have alarms of its own. */
    void check(IJobQueue later) {
        List<IJobQueue> all = new ArrayList<>(queues);
        all.add(later);
        Problems problems = new Problems();
        QueueAlarmIds.check(props, all, parts.scope(), problems);
        problems.throwIfAnyOf("addQueue", parts.scope());
    }

    /** The alarms on a job queue that came later, and on the rules that it needed. */
    void addQueue(IJobQueue queue, List<Rule> rules) {
        queues.add(queue);
        add(AlarmPlans.ofLater(props, parts, queue, rules));
    }

    private void add(List<AlarmPlan> plans) {
        for (AlarmPlan plan : plans) {
            Alarm alarm = plan.create(parts.scope());
            alarm.addAlarmAction(actions.toArray(IAlarmAction[]::new));
            alarms.add(alarm);
        }
    }
}
