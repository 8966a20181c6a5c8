package dev.batchmonitor.benchmark.measure;

import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;

/** The least of a CDK app. */
public final class EmptyApp {
    private EmptyApp() {}

    public static void main(String[] args) {
        App app = new App();
        new Stack(app, "Empty");
        app.synth();
    }
}
