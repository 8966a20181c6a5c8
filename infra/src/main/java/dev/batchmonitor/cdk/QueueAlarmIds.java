package dev.batchmonitor.cdk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.constructs.Construct;

/** What tells the alarms of one job queue from those of another. */
final class QueueAlarmIds {
    private QueueAlarmIds() {}

    /** As its metrics call it; where its name is not known yet, the place where it stands. */
    static String of(Construct scope, IJobQueue queue) {
        return Token.isUnresolved(queue.getJobQueueName()) ? path(scope, queue) : QueueDimension.of(scope, queue);
    }

    /** The same job queue twice is another problem. */
    static void check(AlarmProps props, List<? extends IJobQueue> queues, Construct scope, Problems problems) {
        if (props.alarmThresholds().keySet().stream().noneMatch(MonitorAlarm::isOfJobQueues)) {
            return;
        }
        Map<String, IJobQueue> seen = new HashMap<>();
        for (IJobQueue queue : queues) {
            String id = of(scope, queue);
            IJobQueue other = seen.putIfAbsent(id, queue);
            if (other != null && !other.getJobQueueArn().equals(queue.getJobQueueArn())) {
                problems.require(false, alike(other, queue, id));
            }
        }
    }

    private static String alike(IJobQueue one, IJobQueue other, String id) {
        return "'jobQueues' must have names that tell them apart, as each has alarms, got: '"
                + one.getNode().getPath() + "' and '" + other.getNode().getPath() + "', both '" + id
                + "'; name each once, and give the stack an env with account and region or leave out the alarms on job"
                + " queues";
    }

    /** Within the stack if that is the monitor's own. */
    private static String path(Construct scope, IJobQueue queue) {
        String path = queue.getNode().getPath();
        String stack = Stack.of(scope).getNode().getPath() + "/";
        return (path.startsWith(stack) ? path.substring(stack.length()) : path).replace('/', '-');
    }
}
