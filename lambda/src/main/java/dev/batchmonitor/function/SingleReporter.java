package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.Alert;
import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.time.Deadline;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells of each failure by itself: no incidents, and no memory. */
record SingleReporter(Publisher publisher) implements Reporter {
    @Override
    public Reported report(List<Outcome> outcomes, JobDescriptions descriptions, Deadline deadline) {
        List<Outcome> alerted =
                outcomes.stream().filter(outcome -> outcome.news().isPresent()).toList();
        List<Alert> alerts =
                alerted.stream().flatMap(outcome -> outcome.news().stream()).toList();
        Set<String> again = new LinkedHashSet<>();
        publisher
                .publish(alerts, deadline)
                .forEach(index -> again.addAll(alerted.get(index).occurrence().messageIds()));
        return new Reported(again, Set.of(), 0);
    }
}
