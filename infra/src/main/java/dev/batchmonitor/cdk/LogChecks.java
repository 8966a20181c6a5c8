package dev.batchmonitor.cdk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.logs.ILogGroup;

/** What the function can show of logs, and which it can read. */
final class LogChecks {
    private static final int MAX_LINES = 100;

    private LogChecks() {}

    static void check(LogProps props, Stack stack, Problems problems) {
        lines(props.logLines(), problems);
        groups(props.logGroups(), stack.getAccount(), problems);
    }

    private static void lines(Number lines, Problems problems) {
        problems.require(
                Token.isUnresolved(lines)
                        || (lines.doubleValue() == lines.intValue()
                                && lines.intValue() >= 0
                                && lines.intValue() <= MAX_LINES),
                "'logLines' must be a whole number of lines from 0 to " + MAX_LINES + ", got: " + lines
                        + "; the default is 20, and 0 reads no logs");
    }

    private static void groups(@Nullable List<? extends ILogGroup> groups, String account, Problems problems) {
        if (groups == null) {
            return;
        }
        problems.require(
                !groups.isEmpty(),
                "'logGroups' must hold at least one log group, got: none; leave it out for /aws/batch/job,"
                        + " or set 'logLines' to 0 to read no logs");
        for (ILogGroup group : groups) {
            String other = group.getEnv().getAccount();
            problems.require(
                    Token.isUnresolved(account) || Token.isUnresolved(other) || account.equals(other),
                    "'logGroups' must be in the monitor's own account " + account + ", got: '"
                            + group.getNode().getPath() + "' in " + other + "; create a monitor in each account");
        }
    }
}
