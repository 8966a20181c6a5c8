package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.incident.About;
import dev.batchmonitor.function.incident.ArrayEnd;
import dev.batchmonitor.function.incident.Claim;
import dev.batchmonitor.function.incident.Duty;
import dev.batchmonitor.function.incident.FailedJob;
import dev.batchmonitor.function.incident.FailureKind;
import dev.batchmonitor.function.incident.Fingerprints;
import dev.batchmonitor.function.incident.Tally;
import dev.batchmonitor.function.incident.Window;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A window of an incident as an attribute of its item. */
final class WindowAttribute {
    private WindowAttribute() {}

    static AttributeValue of(Window window) {
        Tally tally = window.tally();
        Attributes attributes = new Attributes()
                .put("start", window.start().toString())
                .put("latest", window.latest().toString())
                .put("known", AttributeValue.fromB(SdkBytes.fromByteArray(bytes(window.known()))))
                .put("total", tally.total())
                .put("told", tally.told())
                .put("kinds", AttributeValue.fromL(kinds(tally.byKind())))
                .put(
                        "untold",
                        AttributeValue.fromL(tally.untold().stream()
                                .map(WindowAttribute::job)
                                .toList()))
                .put("duties", duties(window.duties()));
        if (!window.unmeasured().values().isEmpty()) {
            attributes.put("unmeasured", AttributeValue.fromB(SdkBytes.fromByteArray(bytes(window.unmeasured()))));
        }
        ArrayEnd end = window.end();
        if (end != null) {
            attributes.put("end", end(end));
        }
        About about = window.about();
        if (about != null) {
            attributes.put("about", AboutAttribute.of(about));
        }
        return attributes.value();
    }

    private static AttributeValue end(ArrayEnd end) {
        Instant at = end.at();
        return new Attributes()
                .put("size", end.size())
                .put("failed", end.failed())
                .put("at", at == null ? null : at.toString())
                .value();
    }

    private static ArrayEnd end(Attributes end) {
        Instant at = end.text("at") == null ? null : end.instant("at", Instant.EPOCH);
        return new ArrayEnd(end.integer("size"), end.integer("failed"), at);
    }

    static Window window(Attributes attributes) {
        return new Window(
                attributes.instant("start", Instant.EPOCH),
                attributes.instant("latest", Instant.EPOCH),
                fingerprints(attributes.bytes("known")),
                new Tally(
                        (int) attributes.number("total", 0),
                        (int) attributes.number("told", 0),
                        kinds(attributes.maps("kinds")),
                        attributes.maps("untold").stream()
                                .map(WindowAttribute::job)
                                .toList()),
                duties(attributes.map("duties")),
                attributes.has("end") ? end(attributes.map("end")) : null,
                fingerprints(attributes.bytes("unmeasured")),
                attributes.has("about") ? AboutAttribute.about(attributes.map("about")) : null);
    }

    private static byte[] bytes(Fingerprints fingerprints) {
        ByteBuffer bytes = ByteBuffer.allocate(fingerprints.values().size() * Long.BYTES);
        fingerprints.values().forEach(bytes::putLong);
        return bytes.array();
    }

    private static Fingerprints fingerprints(byte[] bytes) {
        LongBuffer longs = ByteBuffer.wrap(bytes).asLongBuffer();
        Set<Long> values = new LinkedHashSet<>();
        while (longs.hasRemaining()) {
            values.add(longs.get());
        }
        return new Fingerprints(values);
    }

    private static List<AttributeValue> kinds(Map<FailureKind, Integer> byKind) {
        return byKind.entrySet().stream()
                .map(entry ->
                        kind(entry.getKey()).put("count", entry.getValue()).value())
                .toList();
    }

    private static Map<FailureKind, Integer> kinds(List<Attributes> kinds) {
        Map<FailureKind, Integer> byKind = new LinkedHashMap<>();
        kinds.forEach(kind -> byKind.put(kind(kind), (int) kind.number("count", 0)));
        return byKind;
    }

    private static Attributes kind(FailureKind kind) {
        return new Attributes().put("cause", kind.cause().name()).put("exitCode", kind.exitCode());
    }

    private static FailureKind kind(Attributes kind) {
        return new FailureKind(cause(kind.text("cause")), kind.integer("exitCode"));
    }

    /** A version that came later may have stored a cause that this one does not know. */
    private static FailureCause cause(@Nullable String name) {
        for (FailureCause cause : FailureCause.values()) {
            if (cause.name().equals(name)) {
                return cause;
            }
        }
        return FailureCause.UNKNOWN;
    }

    private static AttributeValue job(FailedJob job) {
        return kind(job.kind())
                .put("id", job.id())
                .put("name", job.name())
                .put("time", job.time().toString())
                .put("url", job.url())
                .value();
    }

    private static FailedJob job(Attributes job) {
        return new FailedJob(
                String.valueOf(job.text("id")),
                String.valueOf(job.text("name")),
                job.instant("time", Instant.EPOCH),
                kind(job),
                job.text("url"));
    }

    private static AttributeValue duties(Map<Duty, Claim> duties) {
        Attributes attributes = new Attributes();
        duties.forEach((duty, claim) -> {
            Instant since = claim.since();
            attributes.put(
                    duty.name(),
                    new Attributes()
                            .put("done", AttributeValue.fromBool(claim.done()))
                            .put("owner", claim.owner())
                            .put("since", since == null ? null : since.toString())
                            .value());
        });
        return attributes.value();
    }

    private static Map<Duty, Claim> duties(Attributes attributes) {
        Map<Duty, Claim> duties = new EnumMap<>(Duty.class);
        for (Duty duty : Duty.values()) {
            if (attributes.has(duty.name())) {
                Attributes claim = attributes.map(duty.name());
                Instant since = claim.text("since") == null ? null : claim.instant("since", Instant.EPOCH);
                duties.put(duty, new Claim(claim.isTrue("done"), claim.text("owner"), since));
            }
        }
        return duties;
    }
}
