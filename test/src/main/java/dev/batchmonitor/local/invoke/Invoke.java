package dev.batchmonitor.local.invoke;

import dev.batchmonitor.local.function.FunctionHost;
import dev.batchmonitor.local.function.HostSettings;
import dev.batchmonitor.local.function.InvocationResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * {@code java @test/target/invoke.args CONFIGURATION ZIP LOG}: invokes a deployed function under AWS's runtime interface
 * client, once for each line of the standard input, and prints one line for each answer. CONFIGURATION is what
 * {@code aws lambda get-function-configuration} prints, ZIP the function's code, LOG the file that gets what it prints.
 * Its calls go to {@code AWS_ENDPOINT_URL}, which has to be set, so that no account is reached by mistake.
 */
public final class Invoke {
    private static final String ENDPOINT = "AWS_ENDPOINT_URL";

    private Invoke() {}

    /**
     * Runs until the input ends.
     *
     * @param args configuration, zip, log
     * @throws IOException if a file or the input cannot be read
     */
    public static void main(String[] args) throws IOException {
        String endpoint = System.getenv(ENDPOINT);
        if (args.length != 3 || endpoint == null) {
            System.err.println("use: " + ENDPOINT + "=URL java @test/target/invoke.args CONFIGURATION ZIP LOG");
            System.exit(2);
        }
        String region = System.getenv().getOrDefault("AWS_REGION", "us-east-1");
        HostSettings settings = HostSettings.of(region, Path.of(args[2])).withEnvironment(Map.of(ENDPOINT, endpoint));
        try (FunctionHost host =
                FunctionHost.start(DeployedFunction.read(Path.of(args[0]), Path.of(args[1])), settings)) {
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                    .lines()
                    .map(payload -> line(host.invoke(payload)))
                    .forEach(System.out::println);
        }
    }

    private static String line(InvocationResult result) {
        return result instanceof InvocationResult.Answered answered ? answered.payload() : result.toString();
    }
}
