package dev.batchmonitor.cdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import software.amazon.awscdk.Stage;
import software.amazon.awscdk.services.lambda.Code;
import software.constructs.Construct;

/** The function that travels inside this library's jar, as an asset of CDK. */
final class FunctionCode {
    private static final String ZIP = "function.zip";
    private static final String STAGING_DISABLED = "aws:cdk:disable-asset-staging";

    private FunctionCode() {}

    static Code embedded(Construct scope) {
        try {
            return Code.fromAsset(unpack(scope).toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the function that is part of this library", e);
        }
    }

    private static Path unpack(Construct scope) throws IOException {
        Path zip = directory(scope).resolve(ZIP);
        try (InputStream in = FunctionCode.class.getResourceAsStream(ZIP)) {
            if (in == null) {
                throw new IllegalStateException("this library's jar has no " + ZIP
                        + "; build it with 'mvn -pl infra -am package', or set 'functionCode'");
            }
            Files.copy(in, zip, StandardCopyOption.REPLACE_EXISTING);
        }
        return zip;
    }

    private static Path directory(Construct scope) throws IOException {
        if (Boolean.TRUE.equals(scope.getNode().tryGetContext(STAGING_DISABLED))) {
            // Nobody copies the file then, so it has to lie where it may stay.
            return Files.createDirectories(Path.of(Stage.of(scope).getAssetOutdir()));
        }
        Path directory = Files.createTempDirectory("batch-job-monitor");
        deleteOnExit(directory);
        deleteOnExit(directory.resolve(ZIP));
        return directory;
    }

    /** No shutdown hook of our own: under Maven its class loader is gone by then. */
    private static void deleteOnExit(Path path) {
        path.toFile().deleteOnExit();
    }
}
