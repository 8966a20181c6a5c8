package dev.batchmonitor.local.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobAnswersTest {
    private final JobAnswers answers = new JobAnswers();

    @Test
    void aJobIsAnsweredFromItsLatestEventWhateverTheOrder() {
        assertThat(answers.from(event("12:00:05Z", "SUCCEEDED")))
                .hasValueSatisfying(
                        job -> assertThat(job.path("status").asText()).isEqualTo("SUCCEEDED"));
        assertThat(answers.from(event("12:00:01Z", "RUNNING"))).isEmpty();
        assertThat(answers.from(event("12:00:05Z", "FAILED"))).isPresent();
    }

    @Test
    void tagsOfAnEventAreNotTheTagsOfTheUser() {
        Optional<ObjectNode> job = answers.from(event("12:00:00Z", "FAILED"));

        assertThat(job)
                .hasValueSatisfying(found -> assertThat(found.path("tags")).isEmpty());
    }

    @Test
    void aGivenJobStaysAsItIs() {
        answers.fix(new JsonMapper().createObjectNode().put("jobId", "1"));

        assertThat(answers.from(event("12:00:00Z", "FAILED"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"detail-type\":\"Batch Job State Change\",\"detail\":\"text\"}",
                "{\"detail-type\":\"Batch Job State Change\",\"detail\":{\"status\":\"FAILED\"}}",
                "{\"detail-type\":\"Batch Service Job State Change\",\"detail\":{\"jobId\":\"1\"}}"
            })
    void otherEventsAreAboutNoJob(String event) {
        assertThat(answers.from(EventView.of(event))).isEmpty();
    }

    private static EventView event(String time, String status) {
        return EventView.of("""
                {"detail-type":"Batch Job State Change","time":"2026-01-15T%s",
                 "detail":{"jobId":"1","status":"%s","tags":{"resourceArn":"arn"}}}""".formatted(time, status));
    }
}
