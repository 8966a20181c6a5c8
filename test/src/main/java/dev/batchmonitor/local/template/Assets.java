package dev.batchmonitor.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files that {@code cdk deploy} would upload.
 *
 * @param directory the cloud assembly
 * @param manifest the stack's {@code *.assets.json}
 */
record Assets(Path directory, JsonNode manifest) {
    /** The code of a function. */
    Path file(Resource function) {
        String key = function.child("Code").text("S3Key");
        return manifest.path("files")
                .valueStream()
                .filter(asset -> hasKey(asset, key))
                .map(asset ->
                        directory.resolve(asset.path("source").path("path").asText()))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> function.wrong("Code", "the cloud assembly " + directory + " has no asset " + key));
    }

    private static boolean hasKey(JsonNode asset, String key) {
        return asset.path("destinations")
                .valueStream()
                .anyMatch(destination -> destination.path("objectKey").asText().equals(key));
    }
}
