package dev.batchmonitor.local.replay;

import dev.batchmonitor.local.template.CloudAssembly;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One run of the replay tool.
 *
 * @param exitCode of the command
 * @param out what it printed
 * @param err what it complained about
 */
record Run(int exitCode, String out, String err) {
    static Run of(CloudAssembly assembly, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Replay replay = new Replay(assembly, stream(out), stream(err));
        int exitCode = replay.run(arguments);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
