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
            Window window = entered(failure, found, incident.key().scope());
            incident = incident.with(window);
            byWindow.computeIfAbsent(window.start(), start -> new ArrayList<>()).add(failure);
        }
        return admit(incident, byWindow);
    }

    /** An array says of itself what a child can only say of the child, such as tags. */
    private static Window entered(Failure failure, Window window, IncidentScope scope) {
        if (failure.arrayEnd() == null) {
            return window.until(failure.time()).about(failure.about());
        }
        return scope == IncidentScope.ARRAY ? window.newlyAbout(failure.about()) : window.about(failure.about());
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
