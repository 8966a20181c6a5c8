package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.alert.Alert;
import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.alert.ArraySummary;
import dev.batchmonitor.function.alert.Console;
import dev.batchmonitor.function.alert.IncidentSummary;
import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.incident.FailedJob;
import dev.batchmonitor.function.incident.FailureCount;
import dev.batchmonitor.function.incident.FailureKind;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.rule.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The alerts that tell of many jobs keep to the schemas, with all their values and with as few as there may be. */
class SummarySchemaTest {
    private static final Instant TIME = Instant.parse("2026-11-20T08:00:00Z");
    private static final FailureKind KILLED = new FailureKind(FailureCause.OUT_OF_MEMORY, 137);
    private static final FailureKind CANCELLED = new FailureKind(FailureCause.CANCELLED, null);
    private static final JobIdentity IDENTITY =
            new JobIdentity("a1", "arn:aws:batch:eu-west-1:111122223333:job/a1", "etl", "nightly", "etl:7");
    private static final Routing CRITICAL = new Routing(Severity.CRITICAL, "https://wiki.example.com/etl", null);

    private final AlertSchema schema = AlertSchema.published();
    private final AlertSchema chatSchema = AlertSchema.ofChats();

    static Stream<Alert> summaries() {
        EventOrigin origin = new EventOrigin(TIME, "aws", "eu-west-1", "111122223333");
        EventOrigin unknown = new EventOrigin(TIME, null, null, null);
        FailureCount count = count(List.of(
                new FailedJob("a1:1", "etl", TIME, KILLED, "https://console.example.com/"),
                new FailedJob("a1:2", "etl", TIME, CANCELLED, null)));
        JobIdentity nobody = new JobIdentity(null, null, null, null, null);
        Console console = Console.OF_PARTITION;
        return Stream.of(
                new IncidentSummary(IDENTITY, origin, console, KILLED, count, 3, CRITICAL, "failures x", null),
                new IncidentSummary(
                        nobody, unknown, console, CANCELLED, count(List.of()), 3, Routing.DEFAULT, "failures x", null),
                new ArraySummary(IDENTITY, origin, console, 1000, 12, true, count, CRITICAL, "array a1", null),
                new ArraySummary(
                        nobody, unknown, console, null, 0, false, count(List.of()), Routing.DEFAULT, "array a1", null));
    }

    private static FailureCount count(List<FailedJob> jobs) {
        return new FailureCount(2, Map.of(KILLED, 1, CANCELLED, 1), jobs, TIME, TIME);
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void theyKeepToTheSchemas(Alert alert) {
        assertThat(schema.violations(body(alert, "default"))).isEmpty();
        assertThat(chatSchema.violations(body(alert, "https"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"total", "more", "byKind", "examples", "from", "to", "incident"})
    void theSchemaMissesWhatASummaryLacks(String field) {
        String body = body(summaries().findFirst().orElseThrow(), "default");
        assertThat(schema.violations(body.replaceFirst("\"" + field + "\":", "\"other\":")))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void theRulesSeverityAndRunbookAreInIt() {
        assertThat(body(summaries().findFirst().orElseThrow(), "default"))
                .contains("\"severity\":\"CRITICAL\"", "\"runbook\":\"https://wiki.example.com/etl\"");
    }

    private static String body(Alert alert, String protocol) {
        return Objects.requireNonNull(AlertMessage.of(alert).bodies().get(protocol));
    }
}
