package dev.batchmonitor.function.failure;

import static dev.batchmonitor.function.failure.FailureCause.ATTEMPT_TIMEOUT;
import static dev.batchmonitor.function.failure.FailureCause.COMMAND_NOT_RUN;
import static dev.batchmonitor.function.failure.FailureCause.EXIT_CODE;
import static dev.batchmonitor.function.failure.FailureCause.OUT_OF_MEMORY;
import static dev.batchmonitor.function.failure.FailureCause.TRAINING_JOB_FAILED;
import static dev.batchmonitor.function.failure.GuidanceRow.on;
import static dev.batchmonitor.function.failure.GuidanceRow.onExit;
import static dev.batchmonitor.function.failure.GuidanceRow.onWords;

import dev.batchmonitor.function.job.Job.Platform;
import java.util.List;

/** What is said where the program ran, and ended with a number of its own. */
final class ExitGuidance {
    private static final String NOT_EXECUTED =
            "A command could not be executed: that of the job, or one that its script calls.";
    private static final String NOT_FOUND = "A command was not found: that of the job, or one that its script calls.";

    private static final String EKS_MEMORY =
            "https://docs.aws.amazon.com/batch/latest/userguide/memory-cpu-batch-eks.html";

    static final List<GuidanceRow> ROWS = List.of(
            on(EXIT_CODE, "an init container ended so", Circumstances::isOfInitContainer)
                    .say("An init container ended with an error, and the others did not start.", EXIT_CODE.advice()),
            on(EXIT_CODE, "it left no log", Circumstances::silent)
                    .advise(
                            "It left no log: see that it prints to stdout or stderr, without a buffer, or run it by hand."),
            on(COMMAND_NOT_RUN, "exit 126, and it left no log", c -> c.silent() && c.isExit(126))
                    .say(
                            NOT_EXECUTED,
                            "Check command and entry point against the image: the program has to be executable, and built"
                                    + " for the processor of the hosts."),
            on(COMMAND_NOT_RUN, "exit 127, and it left no log", c -> c.silent() && c.isExit(127))
                    .say(
                            NOT_FOUND,
                            "Check command and entry point against the image: the program has to be in it, and in its PATH."),
            onExit(COMMAND_NOT_RUN, 126)
                    .say(
                            NOT_EXECUTED,
                            "Read the end of the log, which names it: it has to be executable, and built for the"
                                    + " processor of the hosts."),
            onExit(COMMAND_NOT_RUN, 127)
                    .say(
                            NOT_FOUND,
                            "Read the end of the log, which names it: it has to be in the image, and in its PATH."),
            on(OUT_OF_MEMORY, "on EKS", c -> c.isOn(Platform.EKS))
                    .row(c -> plain -> new Guidance(plain.explanation(), memory(c), EKS_MEMORY)),
            on(OUT_OF_MEMORY, "its container or its memory is known", c -> !what(c).equals("its memory"))
                    .advise(ExitGuidance::memory),
            on(ATTEMPT_TIMEOUT, "it left no log", Circumstances::silent)
                    .row(c -> plain -> new Guidance(
                            DecisionGuidance.timeout(plain, c).explanation(),
                            "It left no log to say what took so long: let it print how far it is, or raise"
                                    + " attemptDurationSeconds.",
                            plain.page())),
            onWords(TRAINING_JOB_FAILED, "training job stopped")
                    .say(
                            "SageMaker stopped the training job: somebody wanted it, or it ran longer than it may.",
                            "Look at the training job's secondary status in SageMaker, which says which."));

    private ExitGuidance() {}

    private static String memory(Circumstances circumstances) {
        return "Raise " + what(circumstances) + ", or make it use less.";
    }

    private static String what(Circumstances circumstances) {
        String container = circumstances.container();
        String memory = circumstances.limits().memoryMib();
        return (container.isEmpty() ? "its memory" : "the memory of the container " + container)
                + (memory == null ? "" : " from " + memory + " MiB");
    }
}
