package dev.batchmonitor.cdk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

class ContextTest {
    @Test
    void whatIsNotSetIsAbsent() {
        Context context = context(Map.of());
        assertThat(context.text("key")).isEmpty();
        assertThat(context.number("key")).isEmpty();
        assertThat(context.list("key")).isEmpty();
    }

    @Test
    void listsMayBeSeparatedByCommasOrJson() {
        assertThat(context(Map.of("key", "a, b")).list("key")).contains(List.of("a", "b"));
        assertThat(context(Map.of("key", List.of("a", "b"))).list("key")).contains(List.of("a", "b"));
        assertThat(context(Map.of("key", "a")).list("key")).contains(List.of("a"));
    }

    @Test
    void pairsMayBeSeparatedByCommasOrAnObject() {
        Map<String, String> pairs = Map.of("team", "a=b", "stage", "");
        assertThat(context(Map.of("key", "team=a=b, stage=")).pairs("key")).contains(pairs);
        assertThat(context(Map.of("key", pairs)).pairs("key")).contains(pairs);
    }

    @Test
    void numbersMayBeTextOrJson() {
        assertThat(context(Map.of("key", "30")).number("key")).contains(30);
        assertThat(context(Map.of("key", 30)).number("key")).contains(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "1.5", "ten", "10s", "99999999999"})
    void whatIsNoNumberIsRefused(String value) {
        assertThatThrownBy(() -> context(Map.of("key", value)).number("key"))
                .isInstanceOf(ContextException.class)
                .hasMessageContaining("context 'key' must be a whole number, got: '" + value + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "a,,b", "a,"})
    void emptyEntryIsRefused(String value) {
        assertThatThrownBy(() -> context(Map.of("key", value)).list("key"))
                .hasMessageContaining("context 'key' must be texts separated by commas, or a list of texts");
    }

    @Test
    void entryThatIsNoTextIsRefused() {
        assertThatThrownBy(() -> context(Map.of("key", List.of(1))).list("key")).hasMessageContaining("got: '[1]'");
    }

    @Test
    void textThatIsNoTextIsRefused() {
        assertThatThrownBy(() -> context(Map.of("key", 1)).text("key"))
                .hasMessageContaining("context 'key' must be a text that is not empty, got: '1'");
    }

    private static Context context(Map<String, Object> values) {
        return new Context(new App(AppProps.builder().context(values).build()).getNode());
    }
}
