package dev.batchmonitor.reliability;

import dev.batchmonitor.local.chain.FailedRecord;
import dev.batchmonitor.test.IncidentFigures;
import java.util.ArrayList;
import java.util.List;

/** Holds a run against what is promised: nothing lost, nothing blocked, nothing twice but where that cannot be known. */
record FaultVerdict(FaultRun run, int maxReceiveCount) {
    /** What is wrong; empty if the fault was survived. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        expect(run.struck() > 0, "no call was struck", problems);
        deadLetters(problems);
        lost(problems);
        measured("while it lasted", run.during(), problems);
        measured("in the end", run.after(), problems);
        end(problems);
        return problems.stream().map(problem -> run.tried() + ": " + problem).toList();
    }

    private void deadLetters(List<String> problems) {
        List<FailedRecord> given = run.during().outcome().failed();
        List<String> bodies = given.stream().map(FailedRecord::body).toList();
        expect(bodies.containsAll(FaultStory.POISON), "poison is missing in " + bodies, problems);
        expect(
                given.stream().allMatch(record -> record.receiveCount() == maxReceiveCount),
                "given up too soon or too late: " + given,
                problems);
        expect(bodies.stream().allMatch(FaultVerdict::isKnown), "not as it was sent: " + bodies, problems);
        expect(
                run.tried().mayGiveUp() || bodies.size() == FaultStory.POISON.size(),
                "others went with the poison: " + given,
                problems);
    }

    /** Before the redrive a failure is told of, or its event or the message that would tell of it is kept. */
    private void lost(List<String> problems) {
        List<FailedRecord> given = run.during().outcome().failed();
        List<String> lost = Mentions.in(run.during()).missing(FaultStory.failedJobs()).stream()
                .filter(job -> given.stream().noneMatch(record -> record.body().contains(job) || isOwn(record.body())))
                .toList();
        expect(lost.isEmpty(), "neither told of nor kept: " + lost, problems);
    }

    /** What is kept is not counted yet, everything else is counted once. */
    private void measured(String when, IncidentFigures figures, List<String> problems) {
        for (String status : List.of("FAILED", "SUCCEEDED")) {
            long kept = figures.outcome().failed().stream()
                    .filter(record -> is(status, record.body()))
                    .count();
            long expected = FaultStory.events().stream()
                            .filter(event -> is(status, event))
                            .count()
                    - kept;
            double sum = figures.sum(status.equals("FAILED") ? "FailedJobs" : "SucceededJobs");
            boolean right = run.tried().mayMeasureTwice() ? sum >= expected : sum == expected;
            expect(right, "%s, %s %s were measured as %s".formatted(when, expected, status, sum), problems);
        }
    }

    private void end(List<String> problems) {
        List<String> missing = Mentions.in(run.after()).missing(FaultStory.failedJobs());
        expect(missing.isEmpty(), "never told of: " + missing, problems);
        expect(
                run.after().outcome().failed().stream()
                        .map(FailedRecord::body)
                        .sorted()
                        .toList()
                        .equals(FaultStory.POISON.stream().sorted().toList()),
                "not only poison is left: " + run.after().outcome().failed(),
                problems);
        expect(
                run.repeated() == 0 || run.tried().mayRepeat(),
                "told twice: " + run.after().told(),
                problems);
    }

    private static boolean isKnown(String body) {
        return FaultStory.POISON.contains(body) || FaultStory.events().contains(body) || isOwn(body);
    }

    /** The function's own message that an incident's window closes. */
    private static boolean isOwn(String body) {
        return body.contains("\"source\":\"batch-job-monitor\"");
    }

    private static boolean is(String status, String event) {
        return event.contains("\"status\":\"" + status + "\"");
    }

    private static void expect(boolean right, String problem, List<String> problems) {
        if (!right) {
            problems.add(problem);
        }
    }
}
