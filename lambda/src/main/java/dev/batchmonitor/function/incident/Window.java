package dev.batchmonitor.function.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which failures are one incident.
 *
 * @param start the time of the first failure
 * @param latest the time of the last one
 * @param known all that have been counted
 * @param unmeasured those of them that are not in the metrics yet, because something failed
 * @param about what its messages say beside the numbers; null if none is to come, as far as is known
 */
public record Window(
        Instant start,
        Instant latest,
        Fingerprints known,
        Tally tally,
        Map<Duty, Claim> duties,
        @Nullable ArrayEnd end,
        Fingerprints unmeasured,
        @Nullable About about) {
    /** With all that is said of it. */
    private static final int BYTES = 1_600;

    static Window from(Instant start) {
        return new Window(start, start, Fingerprints.NONE, Tally.EMPTY, Map.of(), null, Fingerprints.NONE, null);
    }

    /** Whether a failure of that time belongs here: also one that is told of too late, from shortly before. */
    boolean covers(Instant time, IncidentScope scope, Duration length) {
        if (scope.isOfOneJob()) {
            return true;
        }
        if (scope == IncidentScope.DEFINITION) {
            // What fails while its recovery is told has not recovered.
            return claim(Duty.TELL).equals(Claim.NONE);
        }
        Instant end = (scope == IncidentScope.BLOCKED_QUEUE ? latest : start).plus(length);
        return time.isBefore(end) && time.isAfter(start.minus(length));
    }

    public Claim claim(Duty duty) {
        return duties.getOrDefault(duty, Claim.NONE);
    }

    public Window with(Duty duty, Claim claim) {
        Map<Duty, Claim> all = new EnumMap<>(Duty.class);
        all.putAll(duties);
        all.put(duty, claim);
        return new Window(start, latest, known, tally, all, end, unmeasured, about);
    }

    /** Only what a message needs to say how many failed. */
    Window numbers() {
        return new Window(
                start, latest, Fingerprints.NONE, tally.withoutExamples(), duties, end, Fingerprints.NONE, about);
    }

    /** About as many as DynamoDB counts, or more. */
    int bytes() {
        return BYTES + Long.BYTES * (known.size() + unmeasured.size()) + tally.bytes();
    }

    Window with(Tally newTally) {
        return new Window(start, latest, known, newTally, duties, end, unmeasured, about);
    }

    public Window endedWith(ArrayEnd arrayEnd) {
        return new Window(start, latest, known, tally, duties, arrayEnd, unmeasured, about);
    }

    Window until(Instant time) {
        return time.isAfter(latest) ? new Window(start, time, known, tally, duties, end, unmeasured, about) : this;
    }

    /** With these counted, too. */
    Window plus(List<Failure> failures) {
        Fingerprints all = known.plus(failures.stream().map(Failure::id).toList());
        Tally counted = tally.plus(jobs(failures, false)).plusQuiet(jobs(failures, true));
        return new Window(start, latest, all, counted, duties, end, unmeasured, about);
    }

    private static List<FailedJob> jobs(List<Failure> failures, boolean quiet) {
        return failures.stream()
                .filter(failure -> failure.quiet() == quiet)
                .flatMap(failure -> Stream.ofNullable(failure.job()))
                .toList();
    }

    /** With what its messages are to say, if that is not known already. */
    Window about(About first) {
        return about != null ? this : new Window(start, latest, known, tally, duties, end, unmeasured, first);
    }

    /** With that in place of what its messages were to say. */
    public Window newlyAbout(About newer) {
        return new Window(start, latest, known, tally, duties, end, unmeasured, newer);
    }

    /** Without what only messages need, if there is nothing more to tell. */
    Window settled() {
        return hasToTell() ? this : new Window(start, latest, known, tally, duties, end, unmeasured, null);
    }

    /** With those of these ids that have been counted, but are to be measured when they come back. */
    Window unmeasured(Collection<String> ids) {
        List<String> counted = ids.stream().filter(known::contains).toList();
        return new Window(start, latest, known, tally, duties, end, unmeasured.plus(counted), about);
    }

    /** With these about to be measured. */
    Window measured(Collection<String> ids) {
        return new Window(start, latest, known, tally, duties, end, unmeasured.minus(ids), about);
    }

    /** Whether there is something of which no message has told. */
    public boolean hasToTell() {
        return tally.more() > 0 || (end != null && !claim(Duty.SUMMARISE).done());
    }

    /** Whether somebody else has claimed to tell of what this message would tell. */
    public boolean isToldInsteadOf(Arrival arrival) {
        return claim(Duty.TELL).isHeldAgainst(arrival) || claim(Duty.SUMMARISE).isHeldAgainst(arrival);
    }

    /** After a message that told of these failures; if another has told of the whole window meanwhile, of them, too. */
    public Window announced(List<Failure> failures, Duty duty, IncidentScope scope) {
        if (claim(duty).done()) {
            return this;
        }
        Set<String> ids = failures.stream()
                .flatMap(failure -> Stream.ofNullable(failure.job()))
                .map(FailedJob::id)
                .collect(Collectors.toSet());
        // The summary of an array shows its first failed child again.
        Set<String> named = scope == IncidentScope.ARRAY ? Set.of() : ids;
        return with(duty, Claim.DONE).with(Duty.ANNOUNCE, Claim.DONE).with(tally.told(ids.size(), named));
    }

    /** After a message that told of all that was untold in the window as it was then. */
    public Window told(Window then) {
        Set<String> ids = then.tally.untold().stream().map(FailedJob::id).collect(Collectors.toSet());
        Window settled = with(tally.told(then.tally.more(), ids))
                .with(Duty.ANNOUNCE, Claim.DONE)
                .with(Duty.TELL, Claim.NONE);
        return then.end == null ? settled : settled.summarised(then.end);
    }

    private Window summarised(ArrayEnd arrayEnd) {
        Integer failed = arrayEnd.failed();
        return endedWith(arrayEnd).with(Duty.SUMMARISE, Claim.DONE).with(failed == null ? tally : tally.toldOf(failed));
    }

    /** All of its failures in short. */
    public FailureCount count() {
        return new FailureCount(tally.total(), tally.mostFrequentFirst(), tally.untold(), start, latest);
    }

    /** Those of which no message has told. */
    public FailureCount more() {
        List<Instant> times =
                tally.untold().stream().map(FailedJob::time).sorted().toList();
        Instant from = times.isEmpty() ? start : times.get(0);
        boolean isKnown = !times.isEmpty() && times.size() >= tally.more();
        Instant to = isKnown ? times.get(times.size() - 1) : latest;
        return new FailureCount(tally.more(), tally.untoldByKind(), tally.untold(), from, to);
    }
}
