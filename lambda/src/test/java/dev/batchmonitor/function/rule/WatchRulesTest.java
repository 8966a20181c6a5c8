package dev.batchmonitor.function.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.job.JobIdentity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchRulesTest {
    private static final String DEFINITION = "arn:aws:batch:eu-west-1:111122223333:job-definition/";

    @ParameterizedTest
    @CsvSource({
        "import:7, nightly, true",
        "report:7, nightly, false",
        "report-all:7, nightly, true",
        "try-this:1, nightly, false",
        "import:7, test-1, false",
        "import:7, my-test, true",
        ", nightly, true",
        "import:7, , true",
    })
    void jobsAreLeftOutByDefinitionWithoutRevisionAndByTheBeginningOfTheirName(
            String definition, String name, boolean watched) {
        WatchRules rules = new WatchRules(patterns("report", "try-*"), patterns("test-*", "unknown*", "0a*"), Map.of());
        JobIdentity job =
                new JobIdentity("0a1b", null, name, "nightly", definition == null ? null : DEFINITION + definition);
        assertThat(rules.admit(job)).isEqualTo(watched);
    }

    @ParameterizedTest
    @CsvSource({
        "team=genomics;stage=prod, true",
        "team=genomics;stage=prod;more=x, true",
        "team=genomics-2;stage=prod, true",
        "team=genomics, false",
        "team=finance;stage=prod, false",
        "stage=prod, false",
        "'', false",
    })
    void aJobMustHaveEachOfTheTags(String tags, boolean watched) {
        WatchRules rules = new WatchRules(
                List.of(), List.of(), Map.of("team", new NamePattern("gen*"), "stage", new NamePattern("prod")));
        assertThat(rules.admit(tags(tags))).isEqualTo(watched);
    }

    @Test
    void withoutTagsToLookForNobodyIsAsked() {
        assertThat(WatchRules.ALL.askForTags()).isFalse();
        assertThat(WatchRules.ALL.admit(Map.of())).isTrue();
    }

    private static List<NamePattern> patterns(String... globs) {
        return Arrays.stream(globs).map(NamePattern::new).toList();
    }

    private static Map<String, String> tags(String text) {
        return Arrays.stream(text.split(";"))
                .filter(tag -> !tag.isEmpty())
                .map(tag -> tag.split("="))
                .collect(Collectors.toMap(tag -> tag[0], tag -> tag[1]));
    }
}
