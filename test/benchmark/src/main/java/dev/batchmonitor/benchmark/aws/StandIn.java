package dev.batchmonitor.benchmark.aws;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.batchmonitor.benchmark.load.Workload;
import dev.batchmonitor.local.aws.LocalAws;
import dev.batchmonitor.local.aws.LocalServices;
import dev.batchmonitor.local.queue.LocalQueue;
import dev.batchmonitor.local.queue.QueueSettings;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.local.template.Stack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * The process that stands in for AWS: one endpoint with TLS for each service, as AWS has them, with the stack's topic, table and
 * queue. Prints its endpoints in one line, then for each line that it reads what it was asked for so far. Ends with its input.
 */
final class StandIn {
    /** What functions have in {@code AWS_ENDPOINT_URL_…}. */
    static final List<String> SERVICES = List.of("BATCH", "CLOUDWATCH", "CLOUDWATCH_LOGS", "DYNAMODB", "SNS", "SQS");

    private static final JsonMapper JSON = new JsonMapper();

    private StandIn() {}

    /**
     * Runs it.
     *
     * @param args key store, cloud assembly, start of the workload, its definitions, of how many jobs one fails
     */
    public static void main(String[] args) throws IOException {
        SSLContext tls = Certificate.context(Path.of(args[0]));
        Workload workload = new Workload(Instant.parse(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
        LocalServices services = services(new CloudAssembly(Path.of(args[1])).stack(Environment.DEFAULT));
        Map<String, LocalAws> endpoints = SERVICES.stream()
                .collect(Collectors.toMap(Function.identity(), service -> LocalAws.start(services, tls)));
        print(endpoints.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().endpoint().toString())));
        Ledger ledger = new Ledger(services, endpoints.values(), workload);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (commands.readLine() != null) {
            print(ledger.work());
        }
        endpoints.values().forEach(LocalAws::close);
    }

    private static LocalServices services(Stack stack) {
        LocalServices services = new LocalServices(Clock.systemUTC());
        stack.topics().forEach(topic -> services.topics().add(topic.arn()));
        stack.tables().forEach(table -> services.tables().create(table.name(), table.partitionKey()));
        services.queues()
                .add(new LocalQueue(stack.eventSource().queueArn(), QueueSettings.defaults(), Clock.systemUTC()));
        services.logs().write(Workload.LOG_GROUP, Workload.LOG_STREAM, Workload.LOG_LINES.toArray(String[]::new));
        return services;
    }

    private static void print(Object answer) throws IOException {
        System.out.println(JSON.writeValueAsString(answer));
    }
}
