package dev.batchmonitor.cdk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.AlarmStatusWidget;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.IWidget;

/** The dashboard, and its widgets for other dashboards. */
final class MonitorDashboard {
    private MonitorDashboard() {}

    /** Null if none is wanted. */
    static @Nullable Dashboard create(DashboardProps props, MonitorParts parts, List<Alarm> alarms) {
        if (!props.dashboard()) {
            return null;
        }
        return Dashboard.Builder.create(parts.scope(), "Dashboard")
                .defaultInterval(Duration.days(1))
                .widgets(widgets(parts, alarms))
                .build();
    }

    /** New ones each time, because a widget knows where it stands. */
    static List<List<IWidget>> widgets(MonitorParts parts, List<Alarm> alarms) {
        List<List<IWidget>> rows = new ArrayList<>();
        if (!alarms.isEmpty()) {
            rows.add(List.of(AlarmStatusWidget.Builder.create()
                    .title("Alarms")
                    .alarms(alarms)
                    .width(24)
                    .build()));
        }
        JobWidgets jobs = new JobWidgets(parts.metrics(), parts.function().logGroup());
        rows.addAll(jobs.rows());
        rows.add(new HealthWidgets(parts).row());
        return List.copyOf(rows);
    }
}
