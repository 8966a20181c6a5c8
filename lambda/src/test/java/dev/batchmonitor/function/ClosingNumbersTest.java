package dev.batchmonitor.function;

import static dev.batchmonitor.function.SampleEvents.stateChange;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The parts of a closing summary tell of the same failures: those that no message has told of. */
class ClosingNumbersTest extends IncidentStory {
    @Test
    void kindsAndTimesAreThoseOfWhatFollowed() {
        handle(failed("a", 0));
        handle(failed("b", 60), failed("c", 120));
        close();
        assertThat(last("default"))
                .contains("\"total\":3,\"more\":2,\"byKind\":[{\"cause\":\"EXIT_CODE\",\"exitCode\":42,\"count\":2}]")
                .contains("\"from\":\"" + at(60) + "\",\"to\":\"" + at(120) + "\"");
        assertThat(last("email")).contains("First failed:  " + at(60) + "\nLast failed:   " + at(120) + "\n");
        assertThat(last("https")).contains("*First failed* " + at(60) + ", *last* " + at(120));
    }

    @Test
    void whatIsToldTooLateIsNotLaterThanWhatWasAnnounced() {
        handle(failed("a", 600));
        handle(failed("b", 0));
        close();
        assertThat(last("default"))
                .contains("\"time\":\"" + at(0) + "\"")
                .contains("\"from\":\"" + at(0) + "\",\"to\":\"" + at(0) + "\"");
    }

    @Test
    void moreThanAreListedAreCountedAllTheSame() {
        handle(failed("a", 0));
        for (int i = 1; i <= 30; i++) {
            handle(failed("b" + i, i));
        }
        close();
        assertThat(last("default"))
                .contains("\"more\":30,\"byKind\":[{\"cause\":\"EXIT_CODE\",\"exitCode\":42,\"count\":30}]")
                .contains("\"from\":\"" + at(1) + "\",\"to\":\"" + at(30) + "\"");
    }

    @Test
    void ofSeveralKindsThoseThatFollowedAreCounted() {
        handle(node(0, 7));
        handle(node(1, 1), node(2, 1), node(3, 2));
        closeAll();
        assertThat(last("default"))
                .contains("\"more\":3,\"byKind\":[{\"cause\":\"EXIT_CODE\",\"exitCode\":1,\"count\":2},"
                        + "{\"cause\":\"EXIT_CODE\",\"exitCode\":2,\"count\":1}]");
    }

    @Test
    void ofMoreThanAreListedOfSeveralKindsThoseThatAreListedAreCountedByKind() {
        handle(node(0, 7));
        for (int i = 1; i <= 25; i++) {
            handle(node(i, 1));
        }
        closeAll();
        assertThat(last("default"))
                .contains("\"more\":25,\"byKind\":[{\"cause\":\"EXIT_CODE\",\"exitCode\":1,\"count\":20}]");
    }

    private static String node(int index, int exitCode) {
        return stateChange(
                "mpi#" + index, "FAILED", ended(index, exitCode) + ",\"nodeDetails\":{\"nodeIndex\":" + index + "}");
    }

    private static Instant at(int second) {
        return Instant.ofEpochMilli(START + second * 1_000L);
    }

    private String last(String protocol) {
        return Objects.requireNonNull(
                published.get(published.size() - 1).bodies().get(protocol));
    }
}
