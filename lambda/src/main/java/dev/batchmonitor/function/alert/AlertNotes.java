package dev.batchmonitor.function.alert;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the reader should know of how the message came about, in sentences: what could not be had, and what did not fit. */
record AlertNotes(Extent extent) implements AlertForm<List<String>> {
    @Override
    public List<String> jobFailure(JobFailure alert) {
        Stream<String> leftOut = Stream.of(
                        extent.attemptsLeftOut(alert.job().attempts().size()),
                        extent.jobsLeftOut(alert.others().count()))
                .flatMap(Optional::stream);
        return Stream.concat(alert.notes().stream().map(PlainText::line), leftOut)
                .toList();
    }

    @Override
    public List<String> blockedQueue(BlockedQueue alert) {
        return List.of();
    }

    @Override
    public List<String> incidentSummary(IncidentSummary alert) {
        return extent.jobsLeftOut(alert.more().examples().size()).stream().toList();
    }

    @Override
    public List<String> arraySummary(ArraySummary alert) {
        return extent.jobsLeftOut(alert.children().examples().size()).stream().toList();
    }

    @Override
    public List<String> recovery(Recovery alert) {
        return List.of();
    }
}
