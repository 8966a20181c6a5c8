package dev.batchmonitor.cdk;

import org.jspecify.annotations.Nullable;

/** Whether there is something to look at: the property that {@link MonitorDashboard} reads. */
abstract class DashboardProps extends AlarmProps {
    private @Nullable Boolean dashboard;

    /**
     * Whether there is a CloudWatch dashboard: what fails and why, retries and Spot losses, queue and run times, blocked job
     * queues, the last alerts, alarms and the health of the monitor itself. It finds job queues, causes and job definitions by
     * itself, and costs 3 USD a month beyond the first three of an account. {@code monitor.getDashboardWidgets()} has
     * its widgets for a dashboard of your own.
     *
     * <p>Default: false
     *
     * @param dashboard true for a dashboard
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Dashboards.html">CloudWatch dashboards</a>
     */
    public BatchJobMonitor.Builder dashboard(Boolean dashboard) {
        this.dashboard = dashboard;
        return builder();
    }

    boolean dashboard() {
        return Boolean.TRUE.equals(dashboard);
    }
}
