package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which hosts the packaged function would call in each partition of AWS, also in one that did not exist when it was built.
 * All other tests tell it where AWS is.
 */
class PackagedEndpointsTest {
    @TempDir
    private static Path folder;

    private static URLClassLoader loader;

    @BeforeAll
    static void loadThePackagedClasses() throws IOException {
        Path jar = PackagedJar.unpackTo(folder);
        loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    @AfterAll
    static void letGo() throws IOException {
        loader.close();
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1, amazonaws.com",
        "eu-central-2, amazonaws.com",
        "cn-north-1, amazonaws.com.cn",
        "us-gov-west-1, amazonaws.com",
        "us-iso-east-1, c2s.ic.gov",
        "eusc-de-east-1, amazonaws.eu",
        "ap-tomorrow-1, amazonaws.com"
    })
    void everyServiceIsCalledWhereItIs(String region, String domain) throws ReflectiveOperationException {
        assertThat(new EndpointProbe(loader).endpoints(region))
                .extracting(endpoint -> endpoint.getScheme() + "://" + endpoint.getHost())
                .containsExactlyInAnyOrderElementsOf(Stream.of("batch", "dynamodb", "logs", "monitoring", "sns", "sqs")
                        .map(service -> "https://" + service + "." + region + "." + domain)
                        .toList());
    }
}
