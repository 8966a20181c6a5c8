package dev.batchmonitor.function.failure;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What is said of a cause when something more is known.
 *
 * @param when in words, for the documentation
 */
public record GuidanceRow(
        FailureCause cause,
        String when,
        Predicate<Circumstances> condition,
        Function<Circumstances, UnaryOperator<Guidance>> refinement) {
    static final String EKS_PAGE = "https://docs.aws.amazon.com/batch/latest/userguide/eks-jobs.html";

    /** The beginning of a row. */
    record Case(FailureCause cause, String when, Predicate<Circumstances> condition) {
        GuidanceRow advise(String advice) {
            return advise(circumstances -> advice);
        }

        GuidanceRow advise(Function<Circumstances, String> advice) {
            return row(circumstances ->
                    plain -> new Guidance(plain.explanation(), advice.apply(circumstances), plain.page()));
        }

        GuidanceRow say(String explanation, String advice) {
            return row(circumstances -> plain -> new Guidance(explanation, advice, plain.page()));
        }

        GuidanceRow say(String explanation, String advice, String page) {
            return row(circumstances -> plain -> new Guidance(explanation, advice, page));
        }

        GuidanceRow row(Function<Circumstances, UnaryOperator<Guidance>> refinement) {
            return new GuidanceRow(cause, when, condition, refinement);
        }
    }

    /** When the cause is this and the condition holds. */
    static Case on(FailureCause cause, String when, Predicate<Circumstances> condition) {
        return new Case(cause, when, condition);
    }

    /** When reason or status reason hold one of the texts. */
    static Case onWords(FailureCause cause, String... texts) {
        return new Case(
                cause,
                "the reason says `" + String.join("`, `", texts) + "`",
                circumstances -> circumstances.says(texts));
    }

    /** When Batch tries the job again. */
    static Case retried(FailureCause cause) {
        return on(cause, "it is tried again", Circumstances::isRetried);
    }

    static Case onExit(FailureCause cause, int code) {
        return new Case(cause, "exit " + code, circumstances -> circumstances.isExit(code));
    }

    boolean applies(Circumstances circumstances) {
        return cause == circumstances.diagnosis().cause() && condition.test(circumstances);
    }

    Guidance refine(Guidance plain, Circumstances circumstances) {
        return refinement.apply(circumstances).apply(plain);
    }

    /** What the row says where nothing is known but that it applies. */
    public Guidance example() {
        Guidance plain = new Guidance(cause.explanation(), cause.advice(), cause.page());
        return refine(plain, Circumstances.ofMany(cause, null));
    }
}
