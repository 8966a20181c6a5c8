package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.Fn;

class JobFilterChecksTest {
    @Test
    void noJobDefinitionIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobDefinitions(List.of())))
                .contains("'jobDefinitions' must name at least one job definition, got: an empty list; leave it out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "import:3",
                "*import",
                "im*port",
                "-import",
                "im port",
                "arn:aws:batch:eu-west-1:111122223333:job-definition/import:3"
            })
    void whatIsNoNameOfAJobDefinitionIsRefused(String definition) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobDefinitions(List.of(definition))))
                .contains(
                        "'jobDefinitions' must hold names", "got: '" + definition + "'", "leave out ARN and revision");
    }

    @Test
    void sameJobDefinitionTwiceIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobDefinitions(List.of("import", "import"))))
                .contains("'jobDefinitions' must name each job definition once, got: 'import' twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nightly-*", "-nightly", "night ly", "nächtlich"})
    void whatNoJobNameBeginsWithIsRefused(String prefix) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobNamePrefixes(List.of(prefix))))
                .contains("'jobNamePrefixes' must hold 1 to 128 letters", "got: '" + prefix + "'", "without '*'");
    }

    @Test
    void noOrTheSameBeginningTwiceIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobNamePrefixes(List.of())))
                .contains("'jobNamePrefixes' must name at least one beginning of job names, got: an empty list");
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobNamePrefixes(List.of("a", "a"))))
                .contains("'jobNamePrefixes' must name each beginning of job names once, got: 'a' twice");
    }

    @Test
    void namesThatAreExcludedAreCheckedAsThoseThatAreIncluded() {
        assertThat(WrongUse.messageOf((stack, monitor) ->
                        monitor.jobNamePrefixes(List.of("a")).excludeJobNamePrefixes(List.of("a-*"))))
                .contains("'excludeJobNamePrefixes' must hold 1 to 128 letters", "got: 'a-*'");
    }

    @ParameterizedTest
    @CsvSource({"'', x", "team, ''", "team, ' '"})
    void tagsWithoutKeyOrValueAreRefused(String key, String value) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobTags(Map.of(key, value))))
                .contains("'jobTags' must have keys of 1 to 128 and values of 1 to 256 characters, got: '" + key
                        + "' = '" + value + "'; use '*' for any value");
    }

    @ParameterizedTest
    @CsvSource({"import, import", "import, imp*", "import-*, import-*", "import-*, imp*"})
    void exclusionThatLeavesNothingOfADefinitionIsRefused(String included, String excluded) {
        assertThat(WrongUse.messageOf((stack, monitor) ->
                        monitor.jobDefinitions(List.of(included)).excludeJobDefinitions(List.of(excluded))))
                .contains("'excludeJobDefinitions' must leave some of what 'jobDefinitions' names, got: all of '"
                        + included + "' excluded; remove it from one of them");
    }

    @Test
    void exclusionThatLeavesNothingOfANameIsRefusedAndOneThatLeavesSomeIsNot() {
        assertThat(WrongUse.messageOf((stack, monitor) ->
                        monitor.jobNamePrefixes(List.of("nightly-")).excludeJobNamePrefixes(List.of("night"))))
                .contains("'excludeJobNamePrefixes' must leave some of what 'jobNamePrefixes' names", "'nightly-*'");
        assertThatCode(() -> TestMonitor.with(monitor -> monitor.jobNamePrefixes(List.of("nightly-"))
                        .excludeJobNamePrefixes(List.of("nightly-test"))
                        .jobDefinitions(List.of("import-*", "report"))
                        .excludeJobDefinitions(List.of("import", "report-*"))))
                .doesNotThrowAnyException();
    }

    @Test
    void listThatIsAsAWholeNotKnownIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> {
                    List<String> token = Fn.split(",", Fn.importValue("names"));
                    List<String> other = Fn.split(",", Fn.importValue("other-names"));
                    monitor.jobDefinitions(token)
                            .excludeJobDefinitions(other)
                            .jobNamePrefixes(token)
                            .excludeJobNamePrefixes(other)
                            .alertEmails(token)
                            .phoneNumbers(token);
                }))
                .contains("'jobDefinitions' must be known at synthesis", "'excludeJobDefinitions' must be known")
                .contains("'jobNamePrefixes' must be known", "'excludeJobNamePrefixes' must be known")
                .contains("'alertEmails' must be known", "'phoneNumbers' must be known")
                .doesNotContain("#{Token");
    }

    @Test
    void keyThatIsNotKnownIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> {
                    String token = Fn.importValue("key");
                    monitor.jobTags(Map.of(token, "x"))
                            .expectedExitCodes(Map.of(token, List.of(1)))
                            .alertRules(List.of(AlertRule.builder()
                                    .tags(Map.of(token, "x"))
                                    .severity(AlertSeverity.INFO)
                                    .build()));
                }))
                .contains(
                        "'jobTags' must have keys that are known at synthesis, got: a token; tokens may be values only")
                .contains("'expectedExitCodes' must have keys", "'alertRules' must have keys");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 51})
    void noOrMoreTagsThanAJobCanHaveAreRefused(int count) {
        Map<String, String> tags = IntStream.range(0, count)
                .mapToObj(i -> "t" + i)
                .collect(Collectors.toMap(Function.identity(), key -> "*"));
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobTags(tags)))
                .contains("'jobTags' must be 1 to 50 tags, got: " + count + "; leave it out");
    }
}
