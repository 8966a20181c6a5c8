package dev.batchmonitor.cdk;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sns.ITopic;

/** What Amazon SNS can deliver, and which topic and key the function can use. */
final class AlertChecks {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+");

    /** E.164: a country code, which does not begin with 0, and up to 15 digits in all. */
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private AlertChecks() {}

    static void check(AlertProps props, Region region, Problems problems) {
        if (props.alertTopic() != null) {
            topic("alertTopic", props.alertTopic(), region, problems);
        }
        alertEmails(props.alertEmails(), problems);
        phoneNumbers(props.phoneNumbers(), problems);
        encryptionKey(props.encryptionKey(), region, problems);
        consoleDomain(props.consoleDomain(), problems);
    }

    private static void consoleDomain(@Nullable String domain, Problems problems) {
        problems.require(
                domain == null
                        || Token.isUnresolved(domain)
                        || DOMAIN.matcher(domain).matches(),
                "'consoleDomain' must be a domain such as 'console.aws.amazon.com', got: '" + domain
                        + "'; give it without scheme, Region and path, or leave it out");
    }

    /** A topic that alerts can go to. */
    static void topic(String property, ITopic topic, Region region, Problems problems) {
        problems.require(
                !Boolean.TRUE.equals(topic.getFifo()),
                "'" + property
                        + "' must be a standard topic, as alerts have no order and go to people, got: FIFO topic '"
                        + topic.getNode().getPath() + "'; give a standard topic or leave it out");
        region.require(property, topic, topic.getTopicArn(), problems);
    }

    private static void alertEmails(List<String> emails, Problems problems) {
        if (!problems.isKnown("alertEmails", emails)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String email : emails) {
            problems.require(
                    Token.isUnresolved(email) || EMAIL.matcher(email).matches(),
                    "'alertEmails' must hold e-mail addresses such as 'ops@example.com', got: '" + email
                            + "'; give one plain address per entry");
            problems.require(
                    seen.add(email.toLowerCase(Locale.ROOT)),
                    "'alertEmails' must name each address once, got: '" + email + "' twice; remove one of them");
        }
    }

    private static void phoneNumbers(List<String> numbers, Problems problems) {
        if (!problems.isKnown("phoneNumbers", numbers)) {
            return;
        }
        for (String number : numbers) {
            problems.require(
                    Token.isUnresolved(number) || PHONE.matcher(number).matches(),
                    "'phoneNumbers' must hold numbers such as '+4915112345678', got: '" + number
                            + "'; begin with '+' and the country code, and leave out spaces and signs");
        }
        problems.requireEachOnce("phoneNumbers", "number", numbers);
    }

    private static void encryptionKey(@Nullable IKey key, Region region, Problems problems) {
        if (key != null) {
            region.require("encryptionKey", key, key.getKeyArn(), problems);
        }
    }
}
