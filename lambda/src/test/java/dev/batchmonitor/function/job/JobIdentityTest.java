package dev.batchmonitor.function.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobIdentityTest {
    @ParameterizedTest
    @CsvSource({
        "arn:aws:batch:eu-west-1:111122223333:job-definition/etl:7, etl",
        "arn:aws-us-gov:batch:us-gov-west-1:111122223333:job-definition/etl:12, etl",
        "etl:7, etl",
        "etl, etl",
        ", unknown",
        "'', unknown"
    })
    void definitionsHaveNoRevision(@Nullable String definition, String name) {
        assertThat(identity(null, null, definition).definitionName()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:batch:eu-west-1:111122223333:job-queue/nightly, nightly",
        "nightly, nightly",
        "arn:aws, arn:aws",
        ", unknown"
    })
    void queuesAreKnownByName(@Nullable String queue, String name) {
        assertThat(identity(null, queue, null).queueName()).isEqualTo(name);
    }

    @Test
    void theIdIsInTheArn() {
        assertThat(new JobIdentity(null, "arn:aws:batch:eu-west-1:1:job/abc#2", null, null, null).id())
                .isEqualTo("abc#2");
        assertThat(new JobIdentity(null, "no arn", null, null, null).id()).isNull();
    }

    @Test
    void gapsAreFilledAndNothingIsReplaced() {
        JobIdentity sparse = identity("a", null, "d:1");
        JobIdentity full = identity("b", "q", "e:2");
        assertThat(sparse.or(full)).isEqualTo(identity("a", "q", "d:1"));
    }

    private static JobIdentity identity(@Nullable String id, @Nullable String queue, @Nullable String definition) {
        return new JobIdentity(id, null, null, queue, definition);
    }
}
