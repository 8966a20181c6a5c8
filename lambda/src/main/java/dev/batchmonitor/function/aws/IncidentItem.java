package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.incident.Incident;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.rule.Severity;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An incident as an item of DynamoDB. */
final class IncidentItem {
    static final String KEY = "incident";
    static final String VERSION = "version";
    static final String WRITER = "writer";
    static final String EXPIRES_AT = "expiresAt";
    private static final String ABOUT = "about";
    private static final String WINDOWS = "windows";

    private IncidentItem() {}

    static Map<String, AttributeValue> of(Incident incident) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(KEY, AttributeValue.fromS(incident.key().toString()));
        item.put(VERSION, AttributeValue.fromN(String.valueOf(incident.version())));
        Incident.About about = incident.about();
        if (about != null) {
            item.put(ABOUT, about(about));
        }
        item.put(
                WINDOWS,
                AttributeValue.fromL(
                        incident.windows().stream().map(WindowAttribute::of).toList()));
        return item;
    }

    static Incident incident(IncidentKey key, Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new Incident(
                key,
                attributes.number(VERSION, 0),
                item.containsKey(ABOUT) ? about(attributes.map(ABOUT)) : null,
                attributes.maps(WINDOWS).stream().map(WindowAttribute::window).toList());
    }

    private static AttributeValue about(Incident.About about) {
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
                .value();
    }

    private static Incident.About about(Attributes about) {
        return new Incident.About(
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
                new Routing(severity(about.text("severity")), about.text("runbook"), about.text("topicArn")));
    }

    private static @Nullable Severity severity(@Nullable String name) {
        return name == null ? null : Severity.valueOf(name);
    }
}
