package dev.batchmonitor.function.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real shell makes of an argument. */
@EnabledOnOs(OS.LINUX)
class ShellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "train/default/3f98e277",
                "two words",
                "a'; touch /tmp/x #",
                "$(id) `id` $HOME \\ \"",
                "https://evil.example/a?b=c&d",
                "6https://evil.example",
                "x www.evil.example mailto:all@example.com HTTPS://evil.example",
                "\u202Ehttps://evil.example'\\",
                "\uD83D\uDE00 a:b\r\n"
            })
    void anArgumentIsTheTextAgainAndShowsNoAddress(String text) throws IOException {
        String quoted = Shell.quoted(text);

        assertThat(read(quoted)).isEqualTo(text);
        assertThat(quoted)
                .doesNotContainPattern("(?i)https?://|www[.]e|mailto:a")
                .matches("[ -~]+");
    }

    private static String read(String argument) throws IOException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", "printf %s " + argument);
        bash.environment().put("LC_ALL", "C.UTF-8");
        Process process = bash.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
