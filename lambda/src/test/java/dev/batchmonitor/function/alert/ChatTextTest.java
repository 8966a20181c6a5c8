package dev.batchmonitor.function.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"nightly-etl", "nightly_etl_v2", "FAILED: a (out of memory, exit 137) +12", "3.9 GiB: 1/2", ""})
    void whatMeansNothingStaysAsItIs(String text) {
        assertThat(ChatText.words(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "<!channel>, &lt;!channel&gt;",
        "<@U123>, &lt;\uFF20U123&gt;",
        "@here @everyone, \uFF20here \uFF20everyone",
        "&lt;!here&gt;, &amp;lt;!here&amp;gt;",
        "*bold* ~gone~, \u2217bold\u2217 \u223Cgone\u223C",
        "_slanted_ a_b, \uFF3Fslanted\uFF3F a_b",
        "`code`, \u02CBcode\u02CB",
        "[click](https://evil.example), (click)(https\u2236//evil\u2024example)",
        "![x](http://e.example/p.png), !(x)(http\u2236//e\u2024example/p\u2024png)",
        "<https://evil.example|Runbook>, &lt;https\u2236//evil\u2024example\u2223Runbook&gt;",
        "www.evil.example, www\u2024evil\u2024example",
        ":rotating_light: ok, \u2236rotating_light: ok",
        "a\u202Eb\u200Bc\u0007d\u0085e, a b c d e",
    })
    void wordsMakeNoMentionLinkEmojiOrMarkdown(String hostile, String harmless) {
        assertThat(ChatText.words(hostile)).isEqualTo(harmless);
    }

    @ParameterizedTest
    @CsvSource({
        "nightly_etl *x*, `nightly_etl *x*`",
        "a` <!channel> `b, `a\u02CB &lt;!channel&gt; \u02CBb`",
        "```, `\u02CB\u02CB\u02CB`",
    })
    void codeEndsWhereItShould(String hostile, String harmless) {
        assertThat(ChatText.code(hostile, 100)).isEqualTo(harmless);
    }

    @Test
    void codeOfNothingIsNothing() {
        assertThat(ChatText.code(" \n", 100)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "```, \u02CB\u02CB\u02CB",
        "a ````b <!here>, a \u02CB\u02CB\u02CB`b &lt;!here&gt;",
        "echo `date` && ls, echo `date` &amp;&amp; ls",
    })
    void aLineOfLogDoesNotCloseItsBlock(String hostile, String harmless) {
        assertThat(ChatText.codeLine(hostile)).isEqualTo(harmless);
    }

    @Test
    void aLinkEndsWhereItShould() {
        assertThat(ChatText.link("https://wiki.example.com/a|b>c d?e&f", "Run|book> <!here>"))
                .isEqualTo("<https://wiki.example.com/a%7Cb%3Ec%20d?e&amp;f|Run\u2223book&gt; &lt;!here&gt;>");
    }
}
