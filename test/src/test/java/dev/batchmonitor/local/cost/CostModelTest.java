package dev.batchmonitor.local.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CostModelTest {
    private static final Deployment DEPLOYMENT =
            new Deployment(1000, 5, 5, 512, true, 1, 0, 0, 0, Measured.published());

    @ParameterizedTest
    @ValueSource(ints = {10_000, 1_000_000, 10_000_000})
    void jobCostsLessThanATenthOfTheNaiveCallsInvocationsAndMoney(int jobs) {
        Workload workload = Workload.DEFAULT.withJobsPerMonth(jobs);
        Use monitor = new MonitorDesign(workload, DEPLOYMENT).use();
        Use naive = NaiveDesign.everyState(workload, DEPLOYMENT).use();

        assertThat(monitor.invocations()).isLessThan(naive.invocations() / 10);
        assertThat(monitor.calls().total()).isLessThan(naive.calls().total() / 10);
        assertThat(monitor.gigabyteSeconds()).isLessThan(naive.gigabyteSeconds() / 10);
        assertThat(dollars(monitor) - idlePolling()).isLessThan(dollars(naive) / 10);
    }

    @Test
    void jobsThatComeAloneGainNothingFromBatches() {
        Workload alone = Workload.DEFAULT.withJobsPerMonth(1000).withTogether(1);

        assertThat(new Arrivals(alone, DEPLOYMENT).eventsPerInvocation()).isCloseTo(1, within(0.01));
        assertThat(CostTables.share(alone, DEPLOYMENT)).isBetween(0.1, 0.2);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, 1.0",
        "61, 5, 2.1",
        "61, 60, 14.2",
        "10000, 5, 184.3",
        "10000, 60, 1000",
    })
    void batchHoldsWhatReachesOnePollerInTheWindow(int together, int seconds, double events) {
        Workload workload = Workload.DEFAULT.withJobsPerMonth(1).withTogether(together);

        assertThat(new Arrivals(workload, DEPLOYMENT.withWindowSeconds(seconds)).eventsPerInvocation())
                .isCloseTo(events, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "100, 30", "10000, 3000", "250000, 27000", "1000000, 64500", "2000000, 84500"})
    void metricsBecomeCheaperByTheThousands(double metrics, double dollars) {
        assertThat(MetricTiers.of(metrics)).isCloseTo(dollars, within(0.001));
    }

    @Test
    void metricsArePaidForTheHoursInWhichTheyAreSent() {
        Workload once = new Workload(100, 1, 1, 0, 0, 1, 1, 100);

        assertThat(MetricGroup.QUEUE.activeShare(once)).isCloseTo(1 / 730.0, within(1e-9));
        assertThat(Bill.customMetrics(once)).isCloseTo(16 * 0.30 / 730, within(1e-9));
        assertThat(MetricGroup.QUEUE.activeShare(Workload.DEFAULT)).isEqualTo(1);
    }

    @Test
    void pricesAreForTheirUnits() {
        assertThat(Price.PUT_METRIC_DATA.of(1_000_000)).isCloseTo(10, within(1e-9));
        assertThat(Price.SNS_EMAIL.of(1000)).isCloseTo(0.02, within(1e-9));
        assertThat(Bill.fixed(
                        Workload.DEFAULT, new Deployment(1000, 5, 5, 512, true, 1, 10, 2, 1, Measured.published())))
                .isCloseTo(6, within(1e-9));
    }

    /** Lambda asks an empty queue as well; the naive design has none. */
    private static double idlePolling() {
        Workload nothing = new Workload(0, 1, 1, 0, 0, 1, 1, 1);
        return Price.SQS_REQUEST.of(new MonitorDesign(nothing, DEPLOYMENT).use().sqsRequests());
    }

    private static double dollars(Use use) {
        return Bill.total(Bill.ofUse(use));
    }
}
