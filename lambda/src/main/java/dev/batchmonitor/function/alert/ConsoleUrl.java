package dev.batchmonitor.function.alert;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Links into the AWS console of a Region. The console's URLs are not documented, but long stable. */
public record ConsoleUrl(String domain, String region) {
    /** The page of a service, up to its fragment: {@code https://…/batch/home?region=…#}. */
    public String page(String service) {
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
}
