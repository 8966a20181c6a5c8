package dev.batchmonitor.function.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets failures into their incident and its windows, in the order in which they happened. */
final class Intake {
    private final IncidentPolicy policy;

    Intake(IncidentPolicy policy) {
        this.policy = policy;
    }

    /** The incident with the failures of one batch, and what is to be done about them. */
    Admission admit(Incident before, List<Failure> failures) {
        Incident incident = before;
        Map<Instant, List<Failure>> byWindow = new LinkedHashMap<>();
        List<Failure> inOrder =
                failures.stream().sorted(Comparator.comparing(Failure::time)).toList();
        for (Failure failure : inOrder) {
            Window found = windowOf(failure, incident);
            Window window = failure.arrayEnd() == null ? found.until(failure.time()) : found;
            incident = incident.with(window.about(failure.about()));
            byWindow.computeIfAbsent(window.start(), start -> new ArrayList<>()).add(failure);
        }
        return admit(incident, byWindow);
    }

    private Admission admit(Incident opened, Map<Instant, List<Failure>> byWindow) {
        Incident incident = opened;
        List<Task> tasks = new ArrayList<>();
        Set<String> repeated = new HashSet<>();
        for (Map.Entry<Instant, List<Failure>> entry : byWindow.entrySet()) {
            Window window = opened.window(entry.getKey()).orElseGet(() -> Window.from(entry.getKey()));
            WindowIntake intake = new WindowIntake(policy, incident.key().scope(), window);
            tasks.add(intake.take(entry.getValue()));
            repeated.addAll(intake.repeated());
            incident = incident.with(intake.window());
        }
        return new Admission(
                incident, tasks.stream().filter(task -> !task.isNothing()).toList(), repeated);
    }

    /** The window that counted the failure before; else the first that covers its time; else a new one. */
    private Window windowOf(Failure failure, Incident incident) {
        IncidentScope scope = incident.key().scope();
        return incident.windows().stream()
                .filter(window -> window.known().contains(failure.id()))
                .findFirst()
                .or(() -> incident.windows().stream()
                        .filter(window -> window.covers(failure.time(), scope, policy.window()))
                        .findFirst())
                .orElseGet(() -> Window.from(failure.time()));
    }
}
