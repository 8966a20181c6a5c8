package dev.batchmonitor.local.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Loads a handler from an unpacked function: classes at the root, jars in {@code lib}, as AWS Lambda lays them out. */
final class HandlerLoader {
    private HandlerLoader() {}

    /**
     * Creates the handler, which initialises the function.
     *
     * @throws RuntimeException whatever the handler's constructor throws
     */
    static RequestStreamHandler load(String handler, Path taskRoot) throws ReflectiveOperationException {
        String className = handler.split("::", 2)[0];
        try {
            ClassLoader loader = new URLClassLoader(classPath(taskRoot), HandlerLoader.class.getClassLoader());
            Thread.currentThread().setContextClassLoader(loader);
            Object instance = Class.forName(className, true, loader)
                    .getDeclaredConstructor()
                    .newInstance();
            return (RequestStreamHandler) instance;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw e;
        }
    }

    private static URL[] classPath(Path taskRoot) {
        List<URL> urls = new ArrayList<>();
        urls.add(url(taskRoot));
        Path lib = taskRoot.resolve("lib");
        if (Files.isDirectory(lib)) {
            try (Stream<Path> jars = Files.list(lib)) {
                jars.sorted().map(HandlerLoader::url).forEach(urls::add);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + lib, e);
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toAbsolutePath().toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a path of a class loader: " + path, e);
        }
    }
}
