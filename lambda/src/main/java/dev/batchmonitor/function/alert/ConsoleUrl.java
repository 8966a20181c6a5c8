package dev.batchmonitor.function.alert;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links into the AWS console of a partition and Region. The console's URLs are not documented, but long stable. */
final class ConsoleUrl {
    /** Hosts of aws, aws-cn and aws-us-gov are in wide use; the others follow from their partition's sign-in hosts. */
    private static final Map<String, String> DOMAINS = Map.of(
            "aws", "console.aws.amazon.com",
            "aws-cn", "console.amazonaws.cn",
            "aws-us-gov", "console.amazonaws-us-gov.com",
            "aws-eusc", "console.amazonaws-eusc.eu",
            "aws-iso", "console.c2shome.ic.gov",
            "aws-iso-b", "console.sc2shome.sgov.gov",
            "aws-iso-e", "console.csphome.adc-e.uk",
            "aws-iso-f", "console.csphome.hci.ic.gov");

    private ConsoleUrl() {}

    /** The page of a service, up to its fragment: {@code https://…/batch/home?region=…#}. */
    static String page(String service, @Nullable String partition, String region) {
        String domain =
                DOMAINS.getOrDefault(partition == null ? partitionOf(region) : partition, "console.aws.amazon.com");
        return "https://%s.%s/%s/home?region=%s#".formatted(encoded(region), domain, service, encoded(region));
    }

    /** The part of a fragment that the CloudWatch console decodes twice, with {@code $} in place of {@code %}. */
    static String doublyEncoded(String text) {
        return encoded(encoded(text)).replace('%', '$');
    }

    /** A query inside a fragment: encoded once, with {@code $} in place of {@code %}. */
    static String encodedQuery(String query) {
        return encoded(query).replace('%', '$');
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String partitionOf(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
