package dev.batchmonitor.function.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
    @ParameterizedTest
    @CsvSource({
        "etl, etl, true",
        "etl, etl-2, false",
        "*, etl, true",
        "*, '', true",
        "etl*, etl, true",
        "etl*, my-etl, false",
        "*etl, my-etl, true",
        "*etl, etl-2, false",
        "prod-*-etl, prod-eu-etl, true",
        "prod-*-etl, prod-etl, false",
        "a*a, a, false",
        "a*a, aa, true",
        "*b*d*, abcde, true",
        "*d*b*, abcde, false",
        "a*b*c, abbc, true",
        "a**c, abc, true",
        "a.c, abc, false",
    })
    void aStarStandsForAnyText(String glob, String name, boolean matches) {
        assertThat(new NamePattern(glob).matches(name)).isEqualTo(matches);
    }
}
