package dev.batchmonitor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.FailedRecord;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.test.IncidentFigures;
import dev.batchmonitor.test.JobEvents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged function with a full batch that holds a message which cannot be read: it alone comes back, wherever it stands. */
class BadRecordPlaceTest {
    private static final int SIZE = 1_000;
    private static final String BAD = "{\"detail-type\":\"Batch Job State Change\",\"detail\":{";

    private static LocalChain chain;

    @BeforeAll
    static void startTheFunction() {
        chain = LocalChain.start(
                new CloudAssembly(Path.of("target/cdk.out")).stack(Environment.DEFAULT),
                ChainOptions.defaults(Path.of("target/bad-record.log")).withoutJobsFromEvents());
    }

    @AfterAll
    static void stopTheFunction() {
        chain.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 998, 999})
    void allOthersAreHandledAtOnce(int place) {
        JobEvents events = new JobEvents(18);
        List<String> batch = new ArrayList<>(IntStream.range(0, SIZE)
                .mapToObj(i -> events.succeeded("etl", JobEvents.START))
                .toList());
        batch.set(place, BAD);
        chain.reset();
        chain.send(batch);
        chain.drain();

        assertThat(chain.outcome().failed()).extracting(FailedRecord::body).containsExactly(BAD);
        assertThat(chain.outcome().invocations()).isEqualTo(5);
        assertThat(IncidentFigures.of(chain.outcome()).sum("SucceededJobs")).isEqualTo(SIZE - 1);
    }
}
