package dev.batchmonitor.function.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.incident.About;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.rule.Severity;
import java.time.Instant;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class AboutAttributeTest {
    private static final About ABOUT = new About(
            new JobIdentity("id", null, "job", "queue", "etl:7"),
            new EventOrigin(Instant.parse("2026-10-05T08:00:00Z"), "aws", "eu-west-1", "111122223333"),
            new Routing(Severity.CRITICAL, "https://runbooks.example.com", "arn:aws:sns:eu-west-1:111122223333:b"),
            "https://console.example.com");

    @Test
    void whatIsStoredIsRead() {
        assertThat(AboutAttribute.about(stored())).isEqualTo(ABOUT);
    }

    @Test
    void aSeverityOfALaterVersionIsNotKnown() {
        Routing routing =
                AboutAttribute.about(stored().put("severity", "CATASTROPHIC")).routing();
        assertThat(routing)
                .isEqualTo(new Routing(
                        null, ABOUT.routing().runbook(), ABOUT.routing().topicArn()));
    }

    private static Attributes stored() {
        return new Attributes(new HashMap<>(AboutAttribute.of(ABOUT).m()));
    }
}
