package dev.batchmonitor.function.failure;

import static dev.batchmonitor.function.failure.FailureCause.COMMAND_NOT_RUN;
import static dev.batchmonitor.function.failure.FailureCause.EXIT_CODE;
import static dev.batchmonitor.function.failure.FailureCause.KILLED_BY_SIGNAL;
import static dev.batchmonitor.function.failure.FailureCause.OUT_OF_MEMORY;
import static dev.batchmonitor.function.failure.FailureCause.TRAINING_JOB_FAILED;
import static dev.batchmonitor.function.failure.GuidanceRow.on;
import static dev.batchmonitor.function.failure.GuidanceRow.onExit;
import static dev.batchmonitor.function.failure.GuidanceRow.onWords;

import java.util.List;

/** What is said where the program ran, and ended with a number. */
final class ExitGuidance {
    private static final String CRASH =
            "Look for a stack trace at the end of the log; check native libraries, or repeat" + " it with a core dump.";

    static final List<GuidanceRow> ROWS = List.of(
            on(EXIT_CODE, "an init container ended so", Circumstances::isOfInitContainer)
                    .say("An init container ended with an error, and the others did not start.", EXIT_CODE.advice()),
            on(EXIT_CODE, "it left no log", Circumstances::silent)
                    .advise(
                            "It left no log: see that it prints to stdout or stderr and that its log group exists, or run"
                                    + " it by hand."),
            onExit(COMMAND_NOT_RUN, 126)
                    .say(
                            "A command may not be executed: that of the job, or one that its script calls.",
                            "Read the end of the log, which names it: it has to be executable, and built for the"
                                    + " processor of the hosts."),
            onExit(COMMAND_NOT_RUN, 127)
                    .say(
                            "A command was not found: that of the job, or one that its script calls.",
                            "Read the end of the log, which names it: it has to be in the image, and in its PATH."),
            onExit(KILLED_BY_SIGNAL, 137)
                    .say(
                            "The process was killed (SIGKILL), and no reason is given.",
                            "Check the memory of job and host first: the kernel kills without Batch knowing. Else look in"
                                    + " CloudTrail for StopTask, TerminateJob and TerminateInstances."),
            onExit(KILLED_BY_SIGNAL, 143)
                    .say(
                            "The process was asked to end (SIGTERM), and nobody says why.",
                            "Look in CloudTrail for StopTask and TerminateInstances, for a scale-in, or for a parent"
                                    + " process that ends its children."),
            onExit(KILLED_BY_SIGNAL, 134)
                    .say(
                            "The program aborted itself (SIGABRT).",
                            "Look for its last message: a failed assertion, or a fatal error of its runtime."),
            onExit(KILLED_BY_SIGNAL, 132)
                    .say(
                            "The program ran an instruction that the processor does not know (SIGILL).",
                            "Check that program and libraries are built for the processor of the hosts."),
            onExit(KILLED_BY_SIGNAL, 139)
                    .say("The program crashed: it read or wrote memory that it has not (SIGSEGV).", CRASH),
            onExit(KILLED_BY_SIGNAL, 135).say("The program crashed at a memory access (SIGBUS).", CRASH),
            onExit(KILLED_BY_SIGNAL, 136).say("The program crashed at a computation (SIGFPE).", CRASH),
            on(OUT_OF_MEMORY, "its container or its memory is known", c -> !what(c).equals("its memory"))
                    .advise(c -> "Raise " + what(c) + ", or make it use less."),
            onWords(TRAINING_JOB_FAILED, "training job stopped")
                    .say(
                            "SageMaker stopped the training job: somebody wanted it, or it ran longer than it may.",
                            "Look at the training job's secondary status in SageMaker, which says which."));

    private ExitGuidance() {}

    private static String what(Circumstances circumstances) {
        String container = circumstances.container();
        String memory = circumstances.limits().memoryMib();
        return (container.isEmpty() ? "its memory" : "the memory of the container " + container)
                + (memory == null ? "" : " from " + memory + " MiB");
    }
}
