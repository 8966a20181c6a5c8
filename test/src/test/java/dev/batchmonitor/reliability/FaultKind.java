package dev.batchmonitor.reliability;

import dev.batchmonitor.local.aws.Fault;
import java.time.Duration;
import java.util.function.Function;

/** What goes wrong with a call. */
enum FaultKind {
    THROTTLED("429", ServiceCall::throttled),
    BROKEN("500", ServiceCall::broken),
    UNAVAILABLE("503", call -> Fault.error(503, "ServiceUnavailable", "try again")),
    SILENT("no answer", call -> Fault.silence(Duration.ofMinutes(2))),
    RESET("reset", call -> Fault.hangUp()),
    SLOW("slow", call -> Fault.delayed(Duration.ofSeconds(1))),
    HALF("half", call -> Fault.halfAnswer()),
    DENIED("denied", call -> Fault.accessDenied()),
    EXPIRED("expired", call -> Fault.expiredToken()),
    LOST("lost", call -> Fault.lostAnswer());

    private final String title;
    private final Function<ServiceCall, Fault> fault;

    FaultKind(String title, Function<ServiceCall, Fault> fault) {
        this.title = title;
        this.fault = fault;
    }

    /** As the head of a column. */
    String title() {
        return title;
    }

    Fault of(ServiceCall call) {
        return fault.apply(call);
    }

    /** Whether what was asked for has been done, though the caller cannot know. */
    boolean isDone() {
        return this == HALF || this == LOST;
    }

    /** Whether the function waits for as long as it may. */
    boolean waits() {
        return this == SILENT || this == THROTTLED;
    }
}
