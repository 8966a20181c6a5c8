package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.incident.About;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.rule.Severity;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What later messages say of a window, as an attribute of its item. */
final class AboutAttribute {
    private AboutAttribute() {}

    static AttributeValue of(About about) {
        JobIdentity identity = about.identity();
        EventOrigin origin = about.origin();
        Routing routing = about.routing();
        return new Attributes()
                .put("id", identity.id())
                .put("arn", identity.arn())
                .put("name", identity.name())
                .put("queue", identity.queue())
                .put("definition", identity.definition())
                .put("time", origin.time().toString())
                .put("partition", origin.partition())
                .put("region", origin.region())
                .put("account", origin.account())
                .put(
                        "severity",
                        routing.severity() == null ? null : routing.severity().name())
                .put("runbook", routing.runbook())
                .put("topicArn", routing.topicArn())
                .put("url", about.url())
                .value();
    }

    static About about(Attributes about) {
        return new About(
                new JobIdentity(
                        about.text("id"),
                        about.text("arn"),
                        about.text("name"),
                        about.text("queue"),
                        about.text("definition")),
                new EventOrigin(
                        about.instant("time", Instant.EPOCH),
                        about.text("partition"),
                        about.text("region"),
                        about.text("account")),
                new Routing(severity(about.text("severity")), about.text("runbook"), about.text("topicArn")),
                about.text("url"));
    }

    /** A version that came later may have stored a severity that this one does not know. */
    private static @Nullable Severity severity(@Nullable String name) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
