package dev.batchmonitor.function.aws;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The least of an HTTP server, for clients that are well known: on the loopback interface, until it is closed. */
final class LoopbackServer implements AutoCloseable {
    /** A character for each byte, whatever it means. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LENGTH = "content-length:";

    private final ServerSocket socket;
    private final CannedAnswers answers;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private LoopbackServer(ServerSocket socket, CannedAnswers answers) {
        this.socket = socket;
        this.answers = answers;
    }

    static LoopbackServer start(CannedAnswers answers) throws IOException {
        LoopbackServer server = new LoopbackServer(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), answers);
        inBackground(server::accept);
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        close(socket);
        connections.forEach(LoopbackServer::close);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.add(connection);
                inBackground(() -> serve(connection));
            }
        } catch (IOException e) {
            close(); // as it does at the end
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                String body = new String(in.readNBytes(length(head)), BYTES);
                write(answers.to(head, body), connection.getOutputStream());
            }
        } catch (IOException e) {
            // The client has hung up.
            connections.remove(connection);
        }
    }

    /** The head of the next request; empty at the end. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int read = in.read(); read >= 0; read = in.read()) {
            head.append((char) read);
            if (read == '\n' && head.indexOf(END_OF_HEAD) >= 0) {
                return head.toString();
            }
        }
        return "";
    }

    private static int length(String head) {
        return head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith(LENGTH))
                .mapToInt(
                        line -> Integer.parseInt(line.substring(LENGTH.length()).strip()))
                .findFirst()
                .orElse(0);
    }

    private static void write(CannedAnswers.Answer answer, OutputStream out) throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: " + answer.type() + "\r\nContent-Length: "
                + answer.body().length() + "\r\n" + answer.header() + "\r\n";
        // At once, or the second part waits for the first one's acknowledgement.
        out.write((head + answer.body()).getBytes(BYTES));
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "loopback-aws");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            throw new IllegalStateException("a socket of the loopback interface cannot be closed", e);
        }
    }
}
