package dev.batchmonitor.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.template.CloudAssembly;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything here is refused before a function could start: there is none. */
class ReplayArgumentsTest {
    private static final String EVENT = "{\"source\":\"aws.batch\"}";

    @TempDir
    Path directory = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        write("event.json", EVENT);
        write("empty.json", " \n ");
        write("none.json", "[]");
        write("words.json", "FAILED");
        write("number.json", "42");
        write("text.json", "\"event\"");
        write("cut.json", "{\"source\": \"aws.batch\",\n \"detail\": {");
        write("mixed.json", "[" + EVENT + ",\n7]");
        write("tail.json", "[" + EVENT + "]\n" + EVENT);
        write("nested.jsonl", EVENT + "\n[" + EVENT + "]\n");
        write("broken.jsonl", EVENT + "\n" + EVENT + "\n{oops}\n");
        write("nojobs.json", "{\"jobs\": 1}");
        write("noid.json", "{\"jobs\": [{\"status\": \"FAILED\"}]}");
        Files.write(directory.resolve("latin.json"), "{\"name\":\"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1));
        Files.createDirectories(directory.resolve("folder"));
        write("folder/readme.txt", EVENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                        | no events given
            DIR/missing.json                          | DIR/missing.json: there is no such file or folder
            DIR/empty.json                            | DIR/empty.json: is empty
            DIR/none.json                             | DIR/none.json: holds no object
            DIR/words.json                            | DIR/words.json, line 1: not JSON
            DIR/number.json                           | DIR/number.json, line 1: found a number
            DIR/text.json                             | DIR/text.json, line 1: found a text
            DIR/cut.json                              | DIR/cut.json, line 2: not JSON
            DIR/mixed.json                            | DIR/mixed.json, line 2: found a number
            DIR/tail.json                             | DIR/tail.json, line 2: more text after the end of the array
            DIR/nested.jsonl                          | DIR/nested.jsonl, line 2: found an array
            DIR/broken.jsonl                          | DIR/broken.jsonl, line 3: not JSON
            DIR/latin.json                            | DIR/latin.json: is not UTF-8 text
            DIR/folder                                | DIR/folder: the folder has no file that ends in .json
            DIR/event.json DIR/empty.json             | DIR/empty.json: is empty
            --verbose DIR/event.json                  | unknown option --verbose; use --jobs
            -x DIR/event.json                         | unknown option -x; use --jobs
            DIR/event.json --jobs                     | --jobs: a value is missing, use --jobs FILE
            --jobs --out DIR/event.json               | --jobs: a value is missing, use --jobs FILE
            --jobs DIR/missing.json DIR/event.json    | DIR/missing.json: there is no such file or folder
            --jobs DIR/words.json DIR/event.json      | DIR/words.json, line 1: not JSON
            --jobs DIR/nojobs.json DIR/event.json     | DIR/nojobs.json: jobs must be an array, but is NUMBER
            --jobs DIR/noid.json DIR/event.json       | DIR/noid.json: a job must be an object with a jobId
            --jobs DIR/event.json DIR/event.json      | DIR/event.json: a job must be an object with a jobId
            --batch-size 0 DIR/event.json             | --batch-size 0: must be a whole number from 1 to 10000
            --batch-size 10001 DIR/event.json         | --batch-size 10001: must be a whole number from 1 to 10000
            --batch-size ten DIR/event.json           | --batch-size ten: must be a whole number from 1 to 10000
            --batch-size -1 DIR/event.json            | --batch-size -1: must be a whole number from 1 to 10000
            --set BATCH_MONITOR_COLOUR=red DIR/e.json | --set BATCH_MONITOR_COLOUR: no such setting; use one of BATCH_MONITOR_ALERT_TOPIC_ARN
            --set BATCH_MONITOR_COLOUR DIR/event.json | --set BATCH_MONITOR_COLOUR: must be NAME=VALUE
            --set AWS_LAMBDA_LOG_LEVEL=LOUD DIR/e.json | --set AWS_LAMBDA_LOG_LEVEL=LOUD: use one of TRACE, DEBUG, INFO, WARN, ERROR, FATAL
            --set =red DIR/event.json                 | --set =red: must be NAME=VALUE
            --endpoint localhost DIR/event.json       | --endpoint localhost: must be a URL such as
            --endpoint http:// DIR/event.json         | --endpoint http://: is not a URL
            --out DIR/event.json DIR/event.json       | --out DIR/event.json: there is a file of that name
            --out DIR/event.json/x DIR/event.json     | --out DIR/event.json/x: cannot be written
            --out DIR/out DIR/event.json              | DIR/cdk.out/manifest.json cannot be read; build the project with: mvn package -DskipTests
            """)
    void unusableInputIsOneLineAndExitCodeTwo(String arguments, String message) {
        Run run = run(arguments);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("replay: ")
                .hasLineCount(1)
                .contains(message.replace("DIR", directory.toString()));
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[{\"tags\":{\"a\":\"b=c\"}}]", "a,b", "--x"})
    void theValueOfASettingIsTakenAsItIs(String value) {
        String name = "BATCH_MONITOR_METRIC_NAMESPACE";
        Arguments arguments = ArgumentParser.parse(List.of("--set", name + "=" + value, "event.json"));

        assertThat(arguments.settings()).isEqualTo(Map.of(name, value));
    }

    @Test
    void anEndpointWhereNobodyListensIsUnusable() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(run("--endpoint http://127.0.0.1:" + port + " DIR/event.json")
                        .err())
                .startsWith("replay: --endpoint http://127.0.0.1:" + port + ": cannot be reached");
    }

    @ParameterizedTest
    @CsvSource({"--help", "-h", "--help DIR/missing.json"})
    void theHelpNamesEveryOption(String arguments) {
        Run run = run(arguments);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("--jobs", "--batch-size", "--set", "--endpoint", "--out", "--help");
        assertThat(run.out()).contains(FunctionSettings.NAMES);
    }

    private Run run(String arguments) {
        List<String> words = arguments.isEmpty()
                ? List.of()
                : List.of(arguments.replace("DIR", directory.toString()).split(" "));
        return Run.of(new CloudAssembly(directory.resolve("cdk.out")), words);
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
