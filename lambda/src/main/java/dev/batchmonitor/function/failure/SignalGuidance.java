package dev.batchmonitor.function.failure;

import static dev.batchmonitor.function.failure.FailureCause.KILLED_BY_SIGNAL;
import static dev.batchmonitor.function.failure.GuidanceRow.on;
import static dev.batchmonitor.function.failure.GuidanceRow.onExit;

import dev.batchmonitor.function.job.Job.Platform;
import java.util.List;
import java.util.stream.Stream;

/** What is said where a signal ended the program: some are its own crash, others came from outside. */
final class SignalGuidance {
    private static final String EKS_PAGE = "https://docs.aws.amazon.com/batch/latest/userguide/eks-jobs.html";
    private static final String BY_HAND = "It left no log: run it by hand, with a core dump.";
    private static final String TRACE =
            "Look for a stack trace at the end of the log; check native libraries, or repeat" + " it with a core dump.";

    static final List<GuidanceRow> ROWS = Stream.of(
                    fromOutside(),
                    crash(
                            132,
                            "The program ran an instruction that the processor does not know (SIGILL).",
                            "Check that program and libraries are built for the processor of the hosts."),
                    crash(
                            134,
                            "The program aborted itself (SIGABRT).",
                            "Look for its last message: a failed assertion, or a fatal error of its runtime."),
                    crash(135, "The program crashed at a memory access (SIGBUS).", TRACE),
                    crash(136, "The program crashed at a computation (SIGFPE).", TRACE),
                    crash(139, "The program crashed: it used memory that it must not (SIGSEGV).", TRACE))
            .flatMap(List::stream)
            .toList();

    private SignalGuidance() {}

    private static List<GuidanceRow> crash(int exitCode, String explanation, String advice) {
        return List.of(
                on(KILLED_BY_SIGNAL, "exit " + exitCode + ", and it left no log", c -> c.silent() && c.isExit(exitCode))
                        .say(explanation, BY_HAND),
                onExit(KILLED_BY_SIGNAL, exitCode).say(explanation, advice));
    }

    private static List<GuidanceRow> fromOutside() {
        return List.of(
                on(KILLED_BY_SIGNAL, "exit 137 or 143 on EKS", c -> c.isOn(Platform.EKS) && c.isExit(137, 143))
                        .say(
                                "The process was ended from outside.",
                                "Look at the events of pod and node: its memory, a drain, an eviction.",
                                EKS_PAGE),
                onExit(KILLED_BY_SIGNAL, 137)
                        .say(
                                "The process was killed (SIGKILL), and no reason is given.",
                                "Check the memory of job and host first: the kernel kills without Batch knowing. Else look"
                                        + " in CloudTrail for StopTask and TerminateInstances."),
                onExit(KILLED_BY_SIGNAL, 143)
                        .say(
                                "The process was asked to end (SIGTERM), and nobody says why.",
                                "Look in CloudTrail for StopTask and TerminateInstances, for a scale-in, or for a parent"
                                        + " process that ends its children."));
    }
}
