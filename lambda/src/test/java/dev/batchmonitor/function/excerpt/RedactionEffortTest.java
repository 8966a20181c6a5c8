package dev.batchmonitor.function.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text keeps the function busy: how often characters are looked at, which no other work on the machine can change. */
class RedactionEffortTest {
    private static final int MEGABYTE = 1024 * 1024;

    /** Each of them over and over again. */
    private static final List<String> HOSTILE = List.of(
            "-----BEGIN PRIVATE KEY-----",
            "-----BEGIN A ",
            "-----END PRIVATE KEY----",
            "eyJ",
            "eyJaaaaa.",
            "://x:",
            "https://a",
            "password",
            "token=\"",
            "secret='\\",
            "--",
            "--token ",
            "bearer ",
            "AKIA",
            "sk-",
            "a0A/",
            "api_key\\\\\"",
            "authorization:'",
            "cookie",
            "://",
            "@",
            "a:@",
            " ",
            "\\",
            "pwd: ",
            "pass",
            "pass:",
            "name:token",
            "name:a,value",
            "value:",
            "value:\"",
            "value:\"a\",name:",
            "value:a,name:token",
            "tokens=[\"",
            "tokens=[\"a\",",
            "passwords=[",
            "-u a:",
            "-u aaaaaaaa",
            "mysql ",
            "mysql -",
            "redis-cli ",
            "redis-cli -a ",
            "?sig=");

    static Stream<String> hostile() {
        return HOSTILE.stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noTextMakesARuleWorkMoreThanInProportion(String hostile) {
        for (SecretRule rule : SecretRule.ALL) {
            long once = reads(rule.pattern(), repeated(hostile, 8_000));
            long twice = reads(rule.pattern(), repeated(hostile, 16_000));
            assertThat(twice).as(rule.pattern().pattern()).isLessThan(3 * once + 1_000);
        }
    }

    /** However much a job has logged, this much of it is searched for secrets. */
    @ParameterizedTest
    @MethodSource("hostile")
    void ofWhatIsSearchedNoCharacterIsReadMoreThanAThousandTimes(String hostile) {
        String log = repeated(repeated(hostile, 200) + "\n", LineLimits.MAX_EXAMINED);
        long reads = SecretRule.ALL.stream()
                .mapToLong(rule -> reads(rule.pattern(), log))
                .sum();
        assertThat(reads).isLessThan(1_000L * log.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001B[0;", "\u001B]a", "\u009B1", "\r\n\u2028", "\u200B\uD83D", "password=\""})
    void aMegabyteIsReadTenTimesAtMostAndItsEndIsSearched(String hostile) {
        String log = repeated(repeated(hostile, 200) + "\n", MEGABYTE);
        long reads = PrintableText.PATTERNS.stream()
                .mapToLong(pattern -> reads(pattern, log))
                .sum();
        assertThat(reads).isLessThan(10L * log.length());
        assertThat(LineLimits.bounded(PrintableText.of(log))).hasSizeLessThanOrEqualTo(LineLimits.MAX_EXAMINED);
        assertThat(LogExcerpt.of(List.of(log), 20).lines()).hasSizeLessThanOrEqualTo(20);
    }

    private static String repeated(String hostile, int length) {
        return hostile.repeat(length / hostile.length());
    }

    private static long reads(Pattern pattern, String text) {
        CountedText counted = new CountedText(text);
        Matcher matcher = pattern.matcher(counted);
        boolean found = matcher.find();
        while (found) {
            found = matcher.find();
        }
        return counted.reads;
    }

    private static final class CountedText implements CharSequence {
        private final String text;
        private long reads;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
