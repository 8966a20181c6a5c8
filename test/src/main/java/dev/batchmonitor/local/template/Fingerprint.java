package dev.batchmonitor.local.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells whether files have changed. */
final class Fingerprint {
    private Fingerprint() {}

    /** A hash over the contents of files, and of all files in folders. */
    static String of(Path... paths) throws IOException {
        MessageDigest digest = sha256();
        for (Path path : paths) {
            try (Stream<Path> tree = Files.walk(path)) {
                List<Path> files = tree.filter(Files::isRegularFile).sorted().toList();
                for (Path file : files) {
                    digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
