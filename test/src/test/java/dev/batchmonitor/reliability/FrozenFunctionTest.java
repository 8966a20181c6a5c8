package dev.batchmonitor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.aws.Fault;
import dev.batchmonitor.local.aws.Faults;
import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.FailedRecord;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.local.template.Stack;
import dev.batchmonitor.test.IncidentFigures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The function stops in the middle of a batch, at one moment after the other, until Lambda gives it up. */
class FrozenFunctionTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int CHAINS = 3;

    /** When it stops: after that it does nothing any more. */
    private enum Moment {
        BEFORE_IT_IS_TOLD(ServiceCall.PUBLISH_BATCH, Fault.freezeBefore()),
        AFTER_IT_WAS_TOLD(ServiceCall.PUBLISH_BATCH, Fault.freezeAfter()),
        BEFORE_THE_CLOSING_IS_SENT(ServiceCall.SEND_MESSAGE, Fault.freezeBefore()),
        BEFORE_IT_IS_MEASURED(ServiceCall.PUT_METRIC_DATA, Fault.freezeBefore()),
        AFTER_IT_WAS_MEASURED(ServiceCall.PUT_METRIC_DATA, Fault.freezeAfter());

        private final ServiceCall call;
        private final Fault fault;

        Moment(ServiceCall call, Fault fault) {
            this.call = call;
            this.fault = fault;
        }
    }

    private record Run(Moment moment, IncidentFigures figures) {
        static Run of(Moment moment, LocalChain chain) {
            chain.reset();
            chain.setFaults(Faults.nth(1, moment.call.operation(), moment.fault));
            FaultStory.tell(chain);
            chain.drain();
            return new Run(moment, IncidentFigures.of(chain.outcome()));
        }
    }

    @Test
    void aTimeoutInTheMiddleOfABatchLosesNothingAndTellsOnceMoreAtMost() {
        Stack stack = new CloudAssembly(Path.of("target/cdk.out"))
                .stack(Environment.DEFAULT)
                .withBatchSize(FaultStory.BATCH_SIZE);
        ChainPool chains = new ChainPool(
                CHAINS,
                stack.withFunction(stack.function().withTimeout(TIMEOUT)),
                ChainOptions.defaults(Path.of("target/frozen.log")),
                FaultRun::warmUp);

        List<Run> runs = chains.each(List.of(Moment.values()), Run::of);

        assertThat(runs).hasSameSizeAs(Moment.values()).allSatisfy(FrozenFunctionTest::check);
    }

    private static void check(Run run) {
        Mentions told = Mentions.in(run.figures());
        System.out.printf(
                "frozen %s: %d told twice, %.0f jobs of %d measured%n",
                run.moment(),
                told.repeated(),
                run.figures().sum("FailedJobs") + run.figures().sum("SucceededJobs"),
                FaultStory.events().size());

        assertThat(run.figures().outcome().failed())
                .extracting(FailedRecord::body)
                .containsExactlyInAnyOrderElementsOf(FaultStory.POISON);
        assertThat(told.missing(FaultStory.failedJobs())).isEmpty();
        assertThat(told.byJob().values()).allMatch(times -> times <= (mayRepeat(run) ? 2 : 1));
        assertThat(run.figures().sum("FailedJobs")).isGreaterThanOrEqualTo(4);
        assertThat(run.figures().sum("SucceededJobs")).isGreaterThanOrEqualTo(6);
        if (run.moment() != Moment.AFTER_IT_WAS_MEASURED) {
            assertThat(run.figures().sum("FailedJobs")).isEqualTo(4);
            assertThat(run.figures().sum("SucceededJobs")).isEqualTo(6);
        }
    }

    /** Only where it could not note any more that it had told. */
    private static boolean mayRepeat(Run run) {
        return run.moment() == Moment.AFTER_IT_WAS_TOLD || run.moment() == Moment.BEFORE_THE_CLOSING_IS_SENT;
    }
}
