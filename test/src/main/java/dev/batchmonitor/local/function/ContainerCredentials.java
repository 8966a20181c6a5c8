package dev.batchmonitor.local.function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;

/**
 * The endpoint from which a function with SnapStart takes its credentials: it has none in its environment, because those
 * would have expired when the snapshot is restored. All values are dummies.
 */
final class ContainerCredentials implements HttpHandler {
    static final String PATH = "/2021-04-23/credentials";

    private static final String TOKEN = "local";

    private final String accessKey;

    /** @param address the same as of the Runtime API that this belongs to */
    ContainerCredentials(String address) {
        this.accessKey = accessKey(address);
    }

    /** Each process signs with a key of its own, by which its calls are told from those of others. */
    static String accessKey(String address) {
        return "local" + address.substring(address.indexOf(':') + 1);
    }

    /** The environment variables that lead a function with SnapStart here. */
    static Map<String, String> containerEnvironment(String address) {
        return Map.of(
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                "http://" + address + PATH,
                "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                TOKEN);
    }

    /** The environment variables of any other function. */
    static Map<String, String> environment(String address) {
        return Map.of(
                "AWS_ACCESS_KEY_ID",
                accessKey(address),
                "AWS_SECRET_ACCESS_KEY",
                "local",
                "AWS_SESSION_TOKEN",
                "local");
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            RuntimeApi.reply(exchange, 403, "{\"message\":\"wrong authorization token\"}");
            return;
        }
        RuntimeApi.reply(exchange, 200, """
                {"AccessKeyId":"%s","SecretAccessKey":"local","Token":"local","Expiration":"2099-01-01T00:00:00Z"}\
                """.formatted(accessKey));
    }
}
