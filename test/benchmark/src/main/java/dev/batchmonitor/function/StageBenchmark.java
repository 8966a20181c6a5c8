package dev.batchmonitor.function;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.failure.FailureRules;
import dev.batchmonitor.function.metric.Measurement;
import dev.batchmonitor.function.metric.MetricCoalescer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A thousand events through the stages of the function, without AWS; each figure is for one event. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(StageState.EVENTS)
public class StageBenchmark {
    private static final JsonFactory JSON = new JsonFactory();

    private final StageState mixed = new StageState(10);
    private final StageState failing = new StageState(1);
    private final StageState almostAllSucceed = new StageState(StageState.EVENTS);
    private final List<String> bodies = mixed.bodies();
    private final List<Measurement> measurements = mixed.measurements();

    /** The yardstick: the same bytes, token by token, with nothing kept but the text of each message. */
    @Benchmark
    public int streamingParse() throws IOException {
        int tokens = 0;
        try (JsonParser payload = JSON.createParser(mixed.payload())) {
            while (payload.nextToken() != null) {
                tokens++;
                if (payload.currentToken().isScalarValue() && "body".equals(payload.currentName())) {
                    tokens += tokens(payload.getText());
                }
            }
        }
        return tokens;
    }

    private static int tokens(String body) throws IOException {
        int tokens = 0;
        try (JsonParser event = JSON.createParser(body)) {
            while (event.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** With the decoding of each event. */
    @Benchmark
    public Object read() {
        return mixed.read();
    }

    @Benchmark
    public Object decode() {
        return mixed.decode(bodies);
    }

    /** What follows from each event: one in ten is a failure. */
    @Benchmark
    public Object assess() {
        return mixed.assess();
    }

    @Benchmark
    public Object coalesce() {
        return MetricCoalescer.coalesce(measurements);
    }

    /** Of a thousand jobs that failed. */
    @Benchmark
    public Object diagnose() {
        return failing.failures().stream()
                .map(failure -> FailureRules.diagnose(failure.job()))
                .toList();
    }

    /** A thousand alerts, each in all its forms. */
    @Benchmark
    public Object render() {
        return failing.failures().stream().map(AlertMessage::of).toList();
    }

    /** From the payload to the answer, with an AWS that takes no time, and one alert: what that takes is in render. */
    @Benchmark
    public Object handle() {
        return almostAllSucceed.handle();
    }
}
