package dev.batchmonitor.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.local.template.FunctionDefinition;
import dev.batchmonitor.local.template.SmallAssembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FunctionHostTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "TOPIC", "arn:aws:sns:us-east-1:123456789012:Small-Alerts",
            "AWS_REGION", "us-east-1",
            "AWS_LAMBDA_FUNCTION_NAME", "Small-Function",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256",
            "AWS_LAMBDA_LOG_FORMAT", "JSON",
            "AWS_LAMBDA_LOG_LEVEL", "DEBUG",
            "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
            "AWS_EXECUTION_ENV", "AWS_Lambda_java25",
            "TZ", ":UTC",
            "USER", "null");

    @TempDir
    Path directory = Path.of("");

    private HostSettings settings = HostSettings.of("us-east-1", Path.of(""));

    @BeforeEach
    void logIntoTheTestsFolder() {
        settings = HostSettings.of("us-east-1", directory.resolve("function.log"));
    }

    @ParameterizedTest
    @EnumSource
    void answersUnderEitherRuntime(RuntimeKind runtime) throws IOException {
        try (FunctionHost host = FunctionHost.start(function(), settings.withRuntime(runtime))) {
            assertThat(host.invoke("{\"Records\":[]}")).isEqualTo(answer("{\"batchItemFailures\":[]}"));
            assertThat(host.invoke("please throw"))
                    .isInstanceOfSatisfying(
                            InvocationResult.Failed.class,
                            failed -> assertThat(failed.message()).contains("asked to throw"));
            assertThat(host.invoke("please log")).isInstanceOf(InvocationResult.Answered.class);
        }

        assertThat(settings.log()).content().contains("said by the handler");
    }

    @Test
    void theFunctionSeesTheEnvironmentOfLambdaAndOurSettings() throws IOException {
        HostSettings withLevel = settings.withEnvironment(Map.of("AWS_LAMBDA_LOG_LEVEL", "DEBUG", "CHOSEN", "by us"));
        try (FunctionHost host = FunctionHost.start(function(), withLevel)) {
            ENVIRONMENT.forEach((name, value) ->
                    assertThat(host.invoke("getenv " + name)).as(name).isEqualTo(answer(value)));
            assertThat(host.invoke("getenv CHOSEN")).isEqualTo(answer("by us"));
        }
    }

    @Test
    void theWorkingDirectoryIsTheUnpackedCodeAndGoneAfterwards() throws IOException {
        Path taskRoot;
        try (FunctionHost host = FunctionHost.start(function(), settings)) {
            taskRoot = Path.of(((InvocationResult.Answered) host.invoke("cwd")).payload());
            assertThat(taskRoot.resolve("dev/batchmonitor/local/function/TestHandler.class"))
                    .exists();
        }

        assertThat(taskRoot.getParent()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "please crash, 20, Runtime.ExitError, Runtime exited with exit status 3",
        "please hang, 1, Sandbox.Timedout, Task timed out after 1.00 seconds"
    })
    void aProcessThatEndsFailsItsInvocationAndIsReplaced(
            String payload, String timeoutSeconds, String type, String message) throws IOException {
        FunctionDefinition hasty =
                assembly().with("Function", "Timeout", timeoutSeconds).stack().function();
        try (FunctionHost host = FunctionHost.start(hasty, settings)) {
            assertThat(host.invoke(payload)).isEqualTo(new InvocationResult.Failed(type, message));
            assertThat(host.invoke("{}")).isEqualTo(answer("{\"batchItemFailures\":[]}"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProcessCanCrashBeforeItPostsItsResponse(RuntimeKind runtime) throws IOException {
        AtomicInteger responses = new AtomicInteger();
        HostSettings crashing = settings.withRuntime(runtime).withCrash(() -> responses.incrementAndGet() == 1);
        try (FunctionHost host = FunctionHost.start(function(), crashing)) {
            assertThat(host.invoke("{}"))
                    .isInstanceOfSatisfying(
                            InvocationResult.Failed.class,
                            failed -> assertThat(failed.type()).isEqualTo("Runtime.ExitError"));
            assertThat(host.invoke("{}")).isEqualTo(answer("{\"batchItemFailures\":[]}"));
        }
    }

    @Test
    void ofSeveralProcessesTheOneWithTheAccessKeyIsKilled() throws Exception {
        BlockingQueue<String> atItsResponse = new LinkedBlockingQueue<>();
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger responses = new AtomicInteger();
        HostSettings two = settings.withInstances(2)
                .withCrash(() -> responses.incrementAndGet() == 2 && waits(atItsResponse, end));
        try (FunctionHost host = FunctionHost.start(function(), two)) {
            String first = runtimeApi(host);
            CompletableFuture<InvocationResult> held = CompletableFuture.supplyAsync(() -> host.invoke("{}"));
            atItsResponse.take();
            String second = runtimeApi(host);
            host.kill(ContainerCredentials.accessKey(first));

            assertThat(held.get())
                    .isInstanceOfSatisfying(
                            InvocationResult.Failed.class,
                            failed -> assertThat(failed.type()).isEqualTo("Runtime.ExitError"));
            end.countDown();
            assertThat(runtimeApi(host)).isEqualTo(second).isNotEqualTo(first);
        }
    }

    @Test
    void aFrozenProcessRunsIntoTheTimeoutAndIsReplaced() throws IOException {
        FunctionDefinition hasty = function().withTimeout(Duration.ofSeconds(1));
        try (FunctionHost host = FunctionHost.start(hasty, settings)) {
            host.freeze(ContainerCredentials.accessKey(runtimeApi(host)));

            assertThat(host.invoke("{}"))
                    .isEqualTo(new InvocationResult.Failed("Sandbox.Timedout", "Task timed out after 1.00 seconds"));
            assertThat(host.invoke("{}")).isEqualTo(answer("{\"batchItemFailures\":[]}"));
        }
    }

    @Test
    void whatTheProcessesUseIsMeasured() throws IOException {
        try (FunctionHost host = FunctionHost.start(function().withMemorySize(128), settings)) {
            host.invoke("{}");

            assertThat(host.usage().cpu()).isPositive();
            assertThat(host.usage().peakMemory()).isBetween(10_000_000L, 500_000_000L);
        }
    }

    @Test
    void aProcessThatNobodyKnowsCannotBeKilled() throws IOException {
        try (FunctionHost host = FunctionHost.start(function(), settings)) {
            assertThatThrownBy(() -> host.kill("AKIDEXAMPLE"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("AKIDEXAMPLE");
        }
    }

    private static boolean waits(BlockingQueue<String> arrived, CountDownLatch end) {
        arrived.add("the second response");
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static String runtimeApi(FunctionHost host) {
        return ((InvocationResult.Answered) host.invoke("getenv AWS_LAMBDA_RUNTIME_API")).payload();
    }

    @ParameterizedTest
    @EnumSource
    void aFunctionThatRefusesToStartSaysWhy(RuntimeKind runtime) {
        HostSettings broken =
                settings.withRuntime(runtime).withEnvironment(Map.of("TEST_PROBLEM", "SETTING must be blue"));

        assertThatThrownBy(() -> FunctionHost.start(function(), broken))
                .isInstanceOf(InitException.class)
                .hasMessageContaining("SETTING must be blue");
    }

    @Test
    void noProcessOutlivesTheHost() throws IOException {
        FunctionHost host = FunctionHost.start(function(), settings.withInstances(2));
        long running = children();
        host.close();

        assertThat(running).isPositive();
        assertThat(children()).isLessThan(running);
        assertThat(Files.exists(settings.log())).isTrue();
    }

    private static long children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }

    private FunctionDefinition function() throws IOException {
        return assembly().stack().function();
    }

    private SmallAssembly assembly() throws IOException {
        return SmallAssembly.in(directory, TestFunction.packagedIn(directory));
    }

    private static InvocationResult answer(String payload) {
        return new InvocationResult.Answered(payload);
    }
}
