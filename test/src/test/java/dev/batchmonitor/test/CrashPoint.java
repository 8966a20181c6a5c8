package dev.batchmonitor.test;

import dev.batchmonitor.local.aws.Fault;
import dev.batchmonitor.local.aws.Faults;
import dev.batchmonitor.local.chain.LocalChain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the function dies.
 *
 * @param calls of a run without a crash, in order; each invocation ends with {@link LocalChain#RESPONSE}
 * @param index of the call before or after which it dies
 */
record CrashPoint(List<String> calls, int index, boolean after) {
    private static final String PUBLISH = "sns:PublishBatch";
    private static final String WRITE = "dynamodb:PutItem";

    /** Before and after each call. */
    static Stream<CrashPoint> all(List<String> calls) {
        return IntStream.range(0, calls.size())
                .boxed()
                .flatMap(index -> Stream.of(new CrashPoint(calls, index, false), new CrashPoint(calls, index, true)))
                .filter(point -> !point.after() || !point.operation().equals(LocalChain.RESPONSE));
    }

    /** After each claim to publish, after each publication, and after each message to the function's own queue. */
    static Stream<CrashPoint> decisive(List<String> calls) {
        return all(calls).filter(CrashPoint::after).filter(point -> point.isEffect() || point.isLastClaim());
    }

    static List<String> callsOf(IncidentRuns runs, List<String> events) {
        List<String> calls = Collections.synchronizedList(new ArrayList<>());
        runs.of(events, (operation, number) -> {
            calls.add(operation);
            return Optional.empty();
        });
        return List.copyOf(calls);
    }

    Faults faults() {
        return Faults.nth(number(), operation(), after ? Fault.crashAfter() : Fault.crashBefore());
    }

    /** Whether something was published by then that the invocation was still to make a note of. */
    boolean isBetweenPublishAndMark() {
        int done = after ? index + 1 : index;
        int start = calls.subList(0, index).lastIndexOf(LocalChain.RESPONSE) + 1;
        int end = start + calls.subList(start, calls.size()).indexOf(LocalChain.RESPONSE);
        return calls.subList(start, done).contains(PUBLISH)
                && calls.subList(done, end).contains(WRITE);
    }

    private boolean isEffect() {
        return Set.of(PUBLISH, "sqs:SendMessage").contains(operation());
    }

    /** Whether the next effect is a publication. */
    private boolean isLastClaim() {
        return operation().equals(WRITE)
                && calls.subList(index + 1, calls.size()).stream()
                        .filter(call -> !call.equals("logs:GetLogEvents"))
                        .findFirst()
                        .equals(Optional.of(PUBLISH));
    }

    private String operation() {
        return calls.get(index);
    }

    private int number() {
        return Collections.frequency(calls.subList(0, index + 1), operation());
    }

    @Override
    public String toString() {
        return (after ? "after " : "before ") + operation() + " " + number();
    }
}
