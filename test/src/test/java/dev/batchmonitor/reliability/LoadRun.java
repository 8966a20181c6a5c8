package dev.batchmonitor.reliability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.chain.Outcome;
import dev.batchmonitor.test.Told;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Many events through a chain, hour by hour, with what came of them. */
final class LoadRun {
    private static final JsonMapper JSON = new JsonMapper();

    private final LocalChain chain;
    private final LoadEvents events;
    private final LoadLedger ledger = new LoadLedger();
    private final Map<String, Integer> calls = new TreeMap<>();
    private final Duration cpuBefore;
    private final long began = System.nanoTime();
    private int told;
    private double tableErrors;

    LoadRun(LocalChain chain, LoadEvents events) {
        this.chain = chain;
        this.events = events;
        this.cpuBefore = chain.usage().cpu();
    }

    /** Tells of one more hour, and forgets what has been looked at. */
    void hour(int batches) {
        List<String> hour = events.nextHour(batches);
        told += hour.size();
        chain.addJobs(hour.stream()
                .filter(event -> event.contains("\"status\":\"FAILED\""))
                .map(LoadRun::job)
                .toList());
        chain.put(hour);
        chain.drain();
        Outcome outcome = chain.outcome();
        outcome.metrics().forEach(ledger::measured);
        outcome.metrics().stream()
                .filter(datum -> datum.name().equals("IncidentTableErrors"))
                .forEach(datum -> tableErrors += datum.sum());
        outcome.alerts().stream().map(Told::of).forEach(ledger::told);
        outcome.calls().forEach((operation, number) -> calls.merge(operation, number, Integer::sum));
        chain.forgetRecord();
        chain.forgetJobs();
    }

    /** What must have come of the events. */
    LoadLedger expected() {
        return events.ledger();
    }

    /** What came of them. */
    LoadLedger actual() {
        return ledger;
    }

    Map<String, Integer> calls() {
        return new TreeMap<>(calls);
    }

    int allCalls() {
        return calls.values().stream().mapToInt(number -> number).sum();
    }

    int events() {
        return told;
    }

    double tableErrors() {
        return tableErrors;
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** Of the function's processes, without their start. */
    double cpuSeconds() {
        return chain.usage().cpu().minus(cpuBefore).toMillis() / 1e3;
    }

    private static ObjectNode job(String event) {
        try {
            ObjectNode detail = (ObjectNode) JSON.readTree(event).path("detail");
            detail.remove("tags");
            return detail;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(event, e);
        }
    }
}
