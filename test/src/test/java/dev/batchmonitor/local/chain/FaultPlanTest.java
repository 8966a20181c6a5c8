package dev.batchmonitor.local.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.aws.Fault;
import dev.batchmonitor.local.aws.Faults;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
    private final FaultPlan plan = new FaultPlan();

    @Test
    void callsAreCountedAnewWithEachChange() {
        plan.next("sns:Publish");
        plan.set(Faults.nth(2, "sns:Publish", Fault.throttled()));

        assertThat(plan.next("sns:Publish")).isEmpty();
        assertThat(plan.next("sqs:SendMessage")).isEmpty();
        assertThat(plan.on("sns:Publish", 4)).isPresent();
        assertThat(plan.next("sns:Publish")).isEmpty();
    }
}
