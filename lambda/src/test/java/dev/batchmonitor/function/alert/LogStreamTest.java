package dev.batchmonitor.function.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.job.JobTimes;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogStreamTest {
    private static final ConsoleUrl COMMERCIAL = Console.OF_PARTITION.in("aws", "eu-west-1");

    @ParameterizedTest
    @CsvSource({
        "/aws/batch/job, $252Faws$252Fbatch$252Fjob",
        "job/default/63eb5c70, job$252Fdefault$252F63eb5c70",
        "a b/[$LATEST]#x:1, a$2520b$252F$255B$2524LATEST$255D$2523x$253A1"
    })
    void encodesTwiceWithDollars(String text, String encoded) {
        assertThat(ConsoleUrl.doublyEncoded(text)).isEqualTo(encoded);
    }

    @Test
    void linksTheStreamAtTheTimeOfTheAttempt() {
        LogStream stream = new LogStream(
                COMMERCIAL,
                "eu-west-1",
                "/aws/batch/job",
                "etl/default/3333",
                new JobTimes(null, Instant.ofEpochMilli(100_000_000_000L), Instant.ofEpochMilli(100_000_500_000L)));
        assertThat(stream.url())
                .isEqualTo("https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1"
                        + "#logsV2:log-groups/log-group/$252Faws$252Fbatch$252Fjob/log-events/etl$252Fdefault$252F3333"
                        + "$3Fstart$3D99999940000$26end$3D100000800000");
    }

    @Test
    void withoutTimesTheWholeStreamIsLinked() {
        assertThat(new LogStream(COMMERCIAL, "eu-west-1", "g", "s", JobTimes.UNKNOWN).url())
                .endsWith("/log-events/s");
    }

    @ParameterizedTest
    @CsvSource({
        "aws, eu-west-1, https://eu-west-1.console.aws.amazon.com/",
        "aws-cn, cn-north-1, https://cn-north-1.console.amazonaws.cn/",
        "aws-us-gov, us-gov-west-1, https://us-gov-west-1.console.amazonaws-us-gov.com/",
        "aws-eusc, eusc-de-east-1, https://eusc-de-east-1.console.amazonaws-eusc.eu/",
        "aws-iso, us-iso-east-1, https://us-iso-east-1.console.c2shome.ic.gov/",
        ", cn-northwest-1, https://cn-northwest-1.console.amazonaws.cn/",
        ", us-gov-east-1, https://us-gov-east-1.console.amazonaws-us-gov.com/",
        "aws-of-tomorrow, xx-1, https://xx-1.console.aws.amazon.com/"
    })
    void everyPartitionHasItsConsole(String partition, String region, String host) {
        assertThat(Console.OF_PARTITION.in(partition, region).page("batch")).startsWith(host);
    }

    @Test
    void theConsoleCanBeAnother() {
        assertThat(new Console("console.example.org").in("aws-cn", "cn-north-1").page("batch"))
                .isEqualTo("https://cn-north-1.console.example.org/batch/home?region=cn-north-1#");
    }

    @Test
    void theCommandQuotesWhatAShellWouldRead() {
        assertThat(new LogStream(COMMERCIAL, "eu-west-1", "/g", "a'; rm -rf $HOME", JobTimes.UNKNOWN).command())
                .isEqualTo("aws logs get-log-events --region eu-west-1 --log-group-name /g"
                        + " --log-stream-name 'a'\\''; rm -rf $HOME' --limit 100"
                        + " --query 'events[].[message]' --output text");
    }

    @Test
    void theCommandShowsNoCharacterThatIsMoreThanText() {
        String command =
                new LogStream(COMMERCIAL, "eu-west-1", "/g", "a'\\\u202Eb\r\n\uD83D\uDE00", JobTimes.UNKNOWN).command();
        assertThat(command).contains("--log-stream-name $'a\\'\\\\\\u202eb\\u000d\\u000a\\U0001f600' --limit 100");
    }
}
