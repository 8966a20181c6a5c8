package dev.batchmonitor.test;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Calls each service by the function's own clients, by reflection, since the packaged classes are others than those that this
 * JVM knows. No request is sent.
 *
 * @param loader of the packaged classes
 */
record EndpointProbe(ClassLoader loader) {
    private static final String AWS = "dev.batchmonitor.function.aws.";
    private static final String SDK = "software.amazon.awssdk.";

    private static final Map<String, String> CALLS = Map.of(
            "batch", "describeJobs",
            "cloudWatch", "putMetricData",
            "sns", "publishBatch",
            "logs", "getLogEvents",
            "dynamoDb", "getItem",
            "sqs", "sendMessage");

    /** Where the services would be called in a Region. */
    List<URI> endpoints(String region) throws ReflectiveOperationException {
        List<URI> endpoints = new ArrayList<>();
        Object clients = clients(region, endpoints);
        for (Map.Entry<String, String> call : CALLS.entrySet()) {
            call(client(clients, call.getKey(), region), call.getValue());
        }
        return endpoints;
    }

    private Object clients(String region, List<URI> endpoints) throws ReflectiveOperationException {
        Constructor<?> constructor = type(AWS + "ClientParts").getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object parts = constructor.newInstance(
                http(endpoints), credentials(), Executors.newSingleThreadScheduledExecutor(EndpointProbe::daemon));
        Method of = type(AWS + "AwsClients").getDeclaredMethod("of", String.class, parts.getClass());
        of.setAccessible(true);
        return of.invoke(null, region, parts);
    }

    private static Object client(Object clients, String service, String region) throws ReflectiveOperationException {
        Object client = clients.getClass().getMethod(service).invoke(clients);
        if (client instanceof Supplier<?> supplier) {
            return supplier.get();
        }
        @SuppressWarnings("unchecked") // of the Region's name
        Function<String, Object> byRegion =
                client instanceof Function ? (Function<String, Object>) client : name -> client;
        return byRegion.apply(region);
    }

    private static void call(Object client, String operation) throws ReflectiveOperationException {
        Method method = client.getClass().getMethod(operation, Consumer.class);
        method.setAccessible(true);
        Consumer<Object> empty = request -> {};
        try {
            method.invoke(client, empty);
        } catch (InvocationTargetException e) {
            if (!String.valueOf(e.getCause()).contains(Refusal.class.getName())) {
                throw e;
            }
        }
    }

    private Object http(List<URI> endpoints) throws ReflectiveOperationException {
        return proxy(SDK + "http.SdkHttpClient", (self, method, arguments) -> {
            if (method.getName().equals("clientName")) {
                return "probe";
            }
            Object request = arguments[0].getClass().getMethod("httpRequest").invoke(arguments[0]);
            endpoints.add(
                    (URI) type(SDK + "http.SdkHttpRequest").getMethod("getUri").invoke(request));
            throw new Refusal();
        });
    }

    private Object credentials() throws ReflectiveOperationException {
        Object basic = type(SDK + "auth.credentials.AwsBasicCredentials")
                .getMethod("create", String.class, String.class)
                .invoke(null, "a", "b");
        return proxy(
                SDK + "auth.credentials.AwsCredentialsProvider",
                (self, method, arguments) -> switch (method.getName()) {
                    case "identityType" -> type(SDK + "identity.spi.AwsCredentialsIdentity");
                    case "resolveIdentity" -> CompletableFuture.completedFuture(basic);
                    default -> basic;
                });
    }

    private Object proxy(String type, InvocationHandler handler) throws ReflectiveOperationException {
        return Proxy.newProxyInstance(loader, new Class<?>[] {type(type)}, handler);
    }

    private Class<?> type(String name) throws ReflectiveOperationException {
        return Class.forName(name, true, loader);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "probe");
        thread.setDaemon(true);
        return thread;
    }

    /** An error, so that the SDK does not try again. */
    static final class Refusal extends Error {
        private static final long serialVersionUID = 1L;
    }
}
