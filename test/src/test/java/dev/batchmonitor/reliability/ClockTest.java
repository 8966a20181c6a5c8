package dev.batchmonitor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.aws.cloudwatch.TimestampWindow;
import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.local.template.Stack;
import dev.batchmonitor.test.IncidentFigures;
import dev.batchmonitor.test.JobEvents;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clocks that do not agree, and events of a time that CloudWatch does not take. */
class ClockTest {
    private static final Stack STACK = new CloudAssembly(Path.of("target/cdk.out")).stack(Environment.DEFAULT);
    private static final ChainOptions OPTIONS =
            ChainOptions.defaults(Path.of("target/clock.log")).withWindow(TimestampWindow.AWS);

    private final JobEvents events = new JobEvents(13);

    @ParameterizedTest
    @ValueSource(ints = {60, -60})
    void aFunctionWhoseClockIsWrongLearnsTheTimeFromWhatAwsAnswers(int minutes) {
        try (SkewedClock aws = new SkewedClock(Duration.ofMinutes(minutes));
                LocalChain chain = LocalChain.start(STACK, OPTIONS.withSettings(aws.settings()))) {
            aws.passOnTo(chain.endpoint());
            chain.put(List.of(events.failed("etl", 1, JobEvents.START)));
            chain.drain();
            IncidentFigures first = IncidentFigures.of(chain.outcome());
            int refused = aws.refused();
            chain.put(List.of(events.failed("other", 1, JobEvents.START)));
            chain.drain();
            IncidentFigures second = IncidentFigures.of(chain.outcome());
            System.out.printf(
                    "clocks %d minutes apart: %d calls refused in the first batch, %d in the second%n",
                    minutes, refused, aws.refused() - refused);

            assertThat(refused).isPositive();
            assertThat(aws.refused()).isEqualTo(refused);
            assertThat(first.messages()).isEqualTo(1);
            assertThat(first.outcome().invocations()).isEqualTo(1);
            assertThat(second.messages()).isEqualTo(2);
            assertThat(second.sum("FailedJobs")).isEqualTo(2);
            assertThat(second.sum("IncidentTableErrors")).isZero();
            assertThat(second.outcome().failed()).isEmpty();
        }
    }

    @Test
    void eventsOfATimeThatCloudWatchDoesNotTakeAreToldAndKeepNoOtherMetricOut() {
        try (LocalChain chain = LocalChain.start(STACK, OPTIONS)) {
            chain.put(List.of(events.failed("now", 1, JobEvents.START), events.succeeded("now", JobEvents.START)));
            chain.put(List.of(
                    events.failed("later", 1, JobEvents.START.plus(Duration.ofHours(3))),
                    events.failed("earlier", 1, JobEvents.START.minus(Duration.ofDays(15))),
                    events.failed("yesterday", 1, JobEvents.START.minus(Duration.ofDays(1)))));
            chain.drain();
            IncidentFigures figures = IncidentFigures.of(chain.outcome());

            assertThat(figures.outcome().failed()).isEmpty();
            assertThat(figures.messages()).isEqualTo(4);
            assertThat(figures.sum("FailedJobs")).isEqualTo(2);
            assertThat(figures.sum("SucceededJobs")).isEqualTo(1);
        }
    }
}
