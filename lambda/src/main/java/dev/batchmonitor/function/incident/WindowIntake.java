package dev.batchmonitor.function.incident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets the failures of one batch into one window. */
final class WindowIntake {
    private final IncidentPolicy policy;
    private final IncidentScope scope;
    private final Set<String> repeated = new LinkedHashSet<>();
    private final Set<String> unmeasured = new LinkedHashSet<>();
    private Duty duty = Duty.ANNOUNCE;
    private Window window;

    WindowIntake(IncidentPolicy policy, IncidentScope scope, Window window) {
        this.policy = policy;
        this.scope = scope;
        this.window = window;
    }

    /** What is to be done about them; in the order of time. */
    Task take(List<Failure> failures) {
        count(failures);
        duty = failures.stream().anyMatch(Failure::decides) ? Duty.SUMMARISE : Duty.ANNOUNCE;
        Window summary = summary(failures);
        List<Failure> announce = summary == null ? announced(failures) : List.of();
        return new Task(window.start(), announce, duty, summary, closing(failures, announce, summary));
    }

    /** The window afterwards. */
    Window window() {
        return window;
    }

    /** Ids of failures that had been counted and measured before. */
    Set<String> repeated() {
        Set<String> measured = new LinkedHashSet<>(repeated);
        measured.removeAll(unmeasured);
        return measured;
    }

    private void count(List<Failure> failures) {
        List<Failure> fresh = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Failure failure : failures) {
            if (window.known().contains(failure.id()) || !ids.add(failure.id())) {
                repeated.add(failure.id());
            } else {
                fresh.add(failure);
            }
            if (window.unmeasured().contains(failure.id())) {
                unmeasured.add(failure.id());
            }
            ArrayEnd end = failure.arrayEnd();
            window = end == null ? window : window.endedWith(end);
        }
        window = window.plus(fresh).measured(unmeasured);
    }

    /** The window, if its array has ended and all of its failures are known. */
    private @Nullable Window summary(List<Failure> failures) {
        ArrayEnd end = window.end();
        boolean told = failures.stream().allMatch(failure -> window.isToldInsteadOf(failure.arrival()));
        if (told || end == null || !end.isReachedBy(window.tally().total())) {
            return null;
        }
        return claim(Duty.SUMMARISE, failures) == null ? null : window;
    }

    private List<Failure> announced(List<Failure> failures) {
        if (!policy.announces(scope) && duty == Duty.ANNOUNCE) {
            return List.of();
        }
        List<Failure> jobs = failures.stream()
                .filter(failure -> failure.arrayEnd() == null && !failure.quiet() && !isTold(failure))
                .toList();
        if (claim(duty, jobs) == null) {
            return List.of();
        }
        // Counted before, but told only now: what was claimed then has not been done.
        jobs.forEach(failure -> repeated.remove(failure.id()));
        return distinct(jobs);
    }

    /** Of a node, whether an earlier message told of it; the job itself is still worth one. */
    private boolean isTold(Failure failure) {
        return window.claim(Duty.ANNOUNCE).done()
                && repeated.contains(failure.id())
                && !failure.decides()
                && window.tally().untold().stream().noneMatch(job -> job.id().equals(failure.id()));
    }

    private static List<Failure> distinct(List<Failure> failures) {
        Set<String> ids = new LinkedHashSet<>();
        return failures.stream().filter(failure -> ids.add(failure.id())).toList();
    }

    private @Nullable Duration closing(List<Failure> failures, List<Failure> announce, @Nullable Window summary) {
        if (!scope.isSummedUp() || summary != null) {
            return null;
        }
        Optional<Failure> end = failures.stream().filter(this::endsArray).findFirst();
        if (end.isPresent() && !window.claim(Duty.SUMMARISE).done()) {
            window = window.with(Duty.SCHEDULE, Claim.by(end.get().arrival()));
            return IncidentPolicy.STRAGGLERS;
        }
        boolean isMore = window.tally().more() > announce.size() && window.hasToTell();
        Failure failure = isMore ? claim(Duty.SCHEDULE, failures) : null;
        return failure == null ? null : policy.closing(window, failure.time(), scope);
    }

    private boolean endsArray(Failure failure) {
        return failure.arrayEnd() != null
                && (!repeated().contains(failure.id()) || failure.arrival().isAgain());
    }

    /** Claims the duty for the first of the failures that may, a new one if there is one; null if none may. */
    private @Nullable Failure claim(Duty wanted, List<Failure> failures) {
        Claim before = window.claim(wanted);
        Failure claiming = failures.stream()
                .filter(failure -> before.isOpenTo(failure.arrival()))
                .min(Comparator.comparing(failure -> repeated.contains(failure.id())))
                .orElse(null);
        if (claiming != null) {
            window = window.with(wanted, Claim.by(claiming.arrival()));
            if (before.owner() != null) {
                // Whoever claimed it then has not done it.
                repeated.remove(claiming.id());
            }
        }
        return claiming;
    }
}
