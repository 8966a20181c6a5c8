package com.example;

import dev.batchmonitor.cdk.BatchJobMonitor;
import java.util.List;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;

public final class ConsumerApp {
    public static void main(String[] arguments) {
        App app = new App();
        Stack stack = new Stack(app, "Consumer");
        BatchJobMonitor.Builder.create(stack, "Monitor")
                .alertEmails(List.of("ops@example.com"))
                .build();
        app.synth();
    }
}
