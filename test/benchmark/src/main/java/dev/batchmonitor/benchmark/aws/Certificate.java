package dev.batchmonitor.benchmark.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for {@code 127.0.0.1} that lives as long as the benchmark runs, made by the JDK's keytool. Clients trust it
 * beside all the authorities that they trust anyway, as reading those takes its time.
 *
 * @param keyStore with the key, for the server
 * @param trustStore for clients in Java
 * @param pem for clients that are not
 */
public record Certificate(Path keyStore, Path trustStore, Path pem) {
    /** Nothing is protected by it. */
    public static final String PASSWORD = "changeit";

    private static final Path SYSTEM_AUTHORITIES = Path.of("/etc/ssl/certs/ca-certificates.crt");

    private static final String ALIAS = "aws";

    /** Makes one in the folder. */
    public static Certificate in(Path folder) {
        Certificate certificate =
                new Certificate(folder.resolve("aws.p12"), folder.resolve("trust.p12"), folder.resolve("trust.pem"));
        certificate.make();
        certificate.trust(folder.resolve("aws.pem"));
        return certificate;
    }

    private void make() {
        keytool(
                keyStore,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-ext",
                "bc:c",
                "-validity",
                "7");
    }

    private void trust(Path own) {
        keytool(keyStore, "-exportcert", "-rfc", "-file", own.toString());
        try {
            Files.copy(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"), trustStore);
            keytool(trustStore, "-importcert", "-noprompt", "-file", own.toString());
            String authorities = Files.exists(SYSTEM_AUTHORITIES) ? Files.readString(SYSTEM_AUTHORITIES) : "";
            Files.writeString(pem, authorities + Files.readString(own));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + pem, e);
        }
    }

    /** What a server encrypts its connections with. */
    static SSLContext context(Path keyStore) {
        try (InputStream in = Files.newInputStream(keyStore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + keyStore, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot use its own keytool's key", e);
        }
    }

    private static void keytool(Path store, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "-alias", ALIAS, "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        try {
            Process keytool = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("failed: " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run keytool", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
