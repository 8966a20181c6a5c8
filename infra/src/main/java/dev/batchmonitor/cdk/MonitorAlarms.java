package dev.batchmonitor.cdk;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which CloudWatch alarms a monitor has, and their thresholds. Unchangeable: each method returns another selection.
 *
 * <pre>{@code
 * MonitorAlarms.all()
 *         .with(MonitorAlarm.FAILED_JOBS, 100)
 *         .without(MonitorAlarm.FUNCTION_THROTTLES);
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html">CloudWatch alarms</a>
 */
public final class MonitorAlarms {
    private static final Set<MonitorAlarm> OF_JOBS = EnumSet.range(MonitorAlarm.FAILED_JOBS, MonitorAlarm.BLOCKED_JOBS);

    private final Map<MonitorAlarm, Integer> thresholds;
    private final Set<MonitorAlarm> chosen;

    private MonitorAlarms(Map<MonitorAlarm, Integer> thresholds, Set<MonitorAlarm> chosen) {
        this.thresholds = thresholds;
        this.chosen = chosen;
    }

    /**
     * No alarm.
     *
     * @return an empty selection
     */
    public static MonitorAlarms none() {
        return of(EnumSet.noneOf(MonitorAlarm.class));
    }

    /**
     * The alarms on the monitor itself: all but {@code FAILED_JOBS}, {@code FAILURE_RATE}, {@code QUEUE_TIME} and
     * {@code BLOCKED_JOBS}. Those that need a property that is not set are left out.
     *
     * @return a selection with default thresholds
     */
    public static MonitorAlarms ofMonitor() {
        return of(EnumSet.complementOf(EnumSet.copyOf(OF_JOBS)));
    }

    /**
     * The alarms on the monitor itself, and those on the jobs of each job queue. Those that need a property that is not set
     * are left out.
     *
     * @return a selection with default thresholds
     */
    public static MonitorAlarms all() {
        return of(EnumSet.allOf(MonitorAlarm.class));
    }

    private static MonitorAlarms of(Collection<MonitorAlarm> alarms) {
        return new MonitorAlarms(
                alarms.stream().collect(Collectors.toMap(alarm -> alarm, MonitorAlarm::defaultThreshold)), Set.of());
    }

    /**
     * This selection with one alarm more, or with another threshold for it.
     *
     * @param alarm the alarm, which tells the unit and what it needs; if that is not there, the monitor is not built
     * @param threshold the value from which on it goes off
     * @return another selection
     */
    public MonitorAlarms with(MonitorAlarm alarm, int threshold) {
        Map<MonitorAlarm, Integer> more = copyOfThresholds();
        more.put(alarm, threshold);
        Set<MonitorAlarm> moreChosen = copyOfChosen();
        moreChosen.add(alarm);
        return new MonitorAlarms(more, moreChosen);
    }

    /**
     * This selection without some of the alarms.
     *
     * @param alarms the alarms that are not wanted
     * @return another selection
     */
    public MonitorAlarms without(MonitorAlarm... alarms) {
        Map<MonitorAlarm, Integer> fewer = copyOfThresholds();
        fewer.keySet().removeAll(Arrays.asList(alarms));
        Set<MonitorAlarm> fewerChosen = copyOfChosen();
        fewerChosen.removeAll(Arrays.asList(alarms));
        return new MonitorAlarms(fewer, fewerChosen);
    }

    /** In the order of the enum. */
    Map<MonitorAlarm, Integer> thresholds() {
        return copyOfThresholds();
    }

    /** Whether somebody wants just this one, and not whatever can be had. */
    boolean isChosen(MonitorAlarm alarm) {
        return chosen.contains(alarm);
    }

    private Map<MonitorAlarm, Integer> copyOfThresholds() {
        Map<MonitorAlarm, Integer> copy = new EnumMap<>(MonitorAlarm.class);
        copy.putAll(thresholds);
        return copy;
    }

    private Set<MonitorAlarm> copyOfChosen() {
        Set<MonitorAlarm> copy = EnumSet.noneOf(MonitorAlarm.class);
        copy.addAll(chosen);
        return copy;
    }
}
