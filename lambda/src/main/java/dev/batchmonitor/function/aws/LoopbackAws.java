package dev.batchmonitor.function.aws;

import java.io.IOException;
import java.util.List;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/**
 * AWS as the function is primed with it: clients as the real ones, which sign, connect and read as those do, but whose
 * requests and credentials all stay on the loopback interface of this machine.
 */
public final class LoopbackAws implements AutoCloseable {
    /** The system property by which the SDK is told where its credentials are, before the environment is asked. */
    private static final String CREDENTIALS_URI = "aws.containerCredentialsFullUri";

    private final CannedAnswers answers;
    private final LoopbackServer server;
    private final ClientParts parts;
    private final AwsClients clients;

    private LoopbackAws(CannedAnswers answers, LoopbackServer server, String region) {
        this.answers = answers;
        this.server = server;
        this.parts = new ClientParts(
                new LoopbackHttpClient(AwsCrtHttpClient.create(), server.port()),
                ContainerCredentialsProvider.builder().build(),
                ClientParts.newTimer());
        this.clients = AwsClients.of(region, parts);
        System.setProperty(CREDENTIALS_URI, "http://127.0.0.1:" + server.port() + "/");
    }

    /**
     * Opens it.
     *
     * @param jobs what DescribeJobs answers
     */
    public static LoopbackAws open(List<String> jobs, String region) throws IOException {
        CannedAnswers answers = new CannedAnswers(jobs);
        return new LoopbackAws(answers, LoopbackServer.start(answers), region);
    }

    public AwsClients clients() {
        return clients;
    }

    /** The bodies of the messages that were sent to the function's own queue since this was asked last. */
    public List<String> sentMessages() {
        return answers.takeSentMessages();
    }

    /** Forgets the items of the table. */
    public void forget() {
        answers.forget();
    }

    @Override
    public void close() {
        System.clearProperty(CREDENTIALS_URI);
        parts.http().close();
        parts.timer().shutdown();
        server.close();
    }
}
