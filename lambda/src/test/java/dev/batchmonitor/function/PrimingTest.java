package dev.batchmonitor.function;

import static dev.batchmonitor.function.SampleEvents.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.log.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrimingTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Log log = new Log(new PrintStream(printed, true, StandardCharsets.UTF_8), CLOCK, LogLevel.INFO);

    static Stream<Priming.Step> failures() {
        return Stream.of(
                () -> {
                    throw new IOException("no port is free");
                },
                () -> {
                    throw new IllegalStateException("an answer could not be read");
                },
                () -> {
                    throw new UnsatisfiedLinkError("no native code for this machine");
                });
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aRehearsalThatFailsIsLoggedAndKeepsNoFunctionFromStarting(Priming.Step rehearsal) {
        Priming priming = new Priming(rehearsal, log);
        priming.beforeCheckpoint(Core.getGlobalContext());
        priming.afterRestore(Core.getGlobalContext());
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("\"level\":\"ERROR\"", "the rehearsal before the snapshot failed", "errorType")
                .hasLineCount(1);
    }

    @Test
    void aRehearsalThatWentWellIsNotMentioned() {
        new Priming(() -> {}, log).beforeCheckpoint(Core.getGlobalContext());
        assertThat(printed.size()).isZero();
    }
}
