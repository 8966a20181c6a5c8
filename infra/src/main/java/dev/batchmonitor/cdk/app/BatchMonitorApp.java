package dev.batchmonitor.cdk.app;

import java.io.PrintStream;
import software.amazon.awscdk.App;

/**
 * The CDK app: one stack {@code BatchJobMonitor}. What can be set in the context, all of it optional, is what
 * {@link MonitorStack} reads; the README has a table of it.
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
