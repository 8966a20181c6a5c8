package dev.batchmonitor.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.rule.AlertRule;
import dev.batchmonitor.function.rule.AlertRules;
import dev.batchmonitor.function.rule.NamePattern;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.rule.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two teams with jobs of one definition, one of which has a rule. */
class RoutedIncidentTest extends IncidentStory {
    private static final String TOPIC_OF_B = "arn:aws:sns:eu-west-1:111122223333:team-b";
    private static final Routing ROUTING_OF_B = new Routing(Severity.CRITICAL, null, TOPIC_OF_B);

    @Test
    void aFailureThatIsRoutedElsewhereIsToldOfAlthoughAnotherWasJustBefore() {
        teamBHasATopic();
        handle(failed("a1", 0));
        handle(failed("b1", 60));
        assertThat(published).extracting(AlertMessage::topicArn).containsExactly(null, TOPIC_OF_B);
        assertThat(subjects().get(1)).startsWith("CRITICAL FAILED: job");
        assertThat(closings).isEmpty();
    }

    @Test
    void failuresOfOneBatchThatAreRoutedDifferentlyAreToldOfEachInItsPlace() {
        teamBHasATopic();
        handle(failed("a1", 0), failed("b1", 1), failed("a2", 2), failed("b2", 3), failed("b3", 4));
        assertThat(published).extracting(AlertMessage::topicArn).containsExactly(null, TOPIC_OF_B);
        assertThat(subjects().get(0)).endsWith("+1 more");
        assertThat(subjects().get(1)).endsWith("+2 more");
    }

    @Test
    void whatFollowedIsToldOfWhereTheFirstFailureWas() {
        teamBHasATopic();
        handle(failed("b1", 0));
        handle(failed("a1", 30));
        handle(failed("b2", 60), failed("a2", 90), failed("b3", 120));
        closeAll();
        assertThat(published)
                .extracting(
                        message -> message.topicArn() + " " + message.subject().replaceFirst(":.*", ""))
                .containsExactly(
                        TOPIC_OF_B + " CRITICAL FAILED",
                        "null FAILED",
                        TOPIC_OF_B + " CRITICAL 2 MORE FAILED",
                        "null 1 MORE FAILED");
    }

    @Test
    void theSummaryOfAnArrayIsRoutedByItsOwnCause() {
        rules = rules(Set.of("ARRAY_CHILD_FAILED"), Map.of());
        handle(child(0));
        handle(child(1), array(2));
        assertThat(published).extracting(AlertMessage::topicArn).containsExactly(null, TOPIC_OF_B);
        assertThat(subjects().get(1)).startsWith("CRITICAL FAILED: array job (2 of 100");
    }

    @Test
    void theSummaryOfAnArrayIsNotRoutedLikeTheChildThatCameFirst() {
        rules = rules(Set.of("EXIT_CODE"), Map.of());
        handle(child(0));
        handle(child(1), array(2));
        assertThat(published).extracting(AlertMessage::topicArn).containsExactly(TOPIC_OF_B, null);
        assertThat(subjects().get(1)).startsWith("FAILED: array job (2 of 100");
    }

    @Test
    void theSummaryOfAnArrayIsRoutedByTheTagsOfTheArray() {
        rules = rules(Set.of(), Map.of("team", new NamePattern("b")));
        handle(child(0));
        descriptions = ofTeamB(array(2));
        handle(child(1), array(2));
        assertThat(published).extracting(AlertMessage::topicArn).containsExactly(null, TOPIC_OF_B);
    }

    @Test
    void theSummaryOfAnArrayWhoseEndNobodyTellsOfIsRoutedByItsTagsToo() {
        rules = rules(Set.of(), Map.of("team", new NamePattern("b")));
        handle(child(0));
        handle(child(1));
        descriptions = ofTeamB(array(2));
        close();
        assertThat(published).extracting(AlertMessage::topicArn).containsExactly(null, TOPIC_OF_B);
    }

    private void teamBHasATopic() {
        rules = rules(Set.of(), Map.of("team", new NamePattern("b")));
        descriptions = ofTeamB(failed("b1", 0), failed("b2", 0), failed("b3", 0));
    }

    private static AlertRules rules(Set<String> causes, Map<String, NamePattern> tags) {
        return new AlertRules(List.of(new AlertRule(List.of(), List.of(), causes, tags, ROUTING_OF_B)));
    }

    /** What Batch says of jobs; only an answer has tags. */
    private static JobDescriptions ofTeamB(String... events) {
        Map<String, Job> found = Arrays.stream(events)
                .map(IncidentStory::job)
                .map(job -> job.withTags(Map.of("team", "b")))
                .collect(Collectors.toMap(job -> job.identity().displayId(), job -> job));
        return new JobDescriptions(found, Map.of());
    }
}
