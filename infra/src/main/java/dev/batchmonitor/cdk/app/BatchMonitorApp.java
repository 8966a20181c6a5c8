package dev.batchmonitor.cdk.app;

import java.io.PrintStream;
import software.amazon.awscdk.App;

/**
 * The CDK app: one stack {@code BatchJobMonitor}. It reads {@code email}, {@code jobQueues}, {@code jobDefinitions},
 * {@code alertTopicArn}, {@code logLines}, {@code logGroups}, {@code metricNamespace}, {@code memorySize},
 * {@code timeoutSeconds}, {@code batchingWindowSeconds} and {@code logRetentionDays} from the context, all of them
 * optional.
 *
 * @see <a href="https://docs.aws.amazon.com/cdk/v2/guide/context.html">Context values and the AWS CDK</a>
 */
public final class BatchMonitorApp {
    private BatchMonitorApp() {}

    /**
     * Synthesises the app. Exits with 1 and one line if the context cannot be used.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        int exitCode = synthesise(new App(), System.err);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static int synthesise(App app, PrintStream errors) {
        try {
            new MonitorStack(app, "BatchJobMonitor");
        } catch (ContextException | IllegalArgumentException e) {
            errors.println(ContextWords.of(String.valueOf(e.getMessage())));
            return 1;
        }
        app.synth();
        return 0;
    }
}
