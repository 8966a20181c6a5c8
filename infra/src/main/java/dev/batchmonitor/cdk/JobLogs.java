package dev.batchmonitor.cdk;

import java.util.List;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.constructs.Construct;

/** The logs of the jobs, as far as the function may read them. */
final class JobLogs {
    private static final String DEFAULT_GROUP = "/aws/batch/job";

    private JobLogs() {}

    /** Whether alerts show any of them; a number not known before deployment may be more than none. */
    static boolean areRead(LogProps props) {
        return Token.isUnresolved(props.logLines()) || props.logLines().intValue() > 0;
    }

    /** The ARNs of all streams of the log groups, as the permission to read them wants it. */
    static String[] streams(Construct scope, LogProps props) {
        List<? extends ILogGroup> groups = props.logGroups();
        Stack stack = Stack.of(scope);
        return groups == null
                ? new String[] {streams(stack, DEFAULT_GROUP, stack.getRegion())}
                : groups.stream()
                        .map(group -> streams(
                                stack, group.getLogGroupName(), group.getEnv().getRegion()))
                        .distinct()
                        .toArray(String[]::new);
    }

    private static String streams(Stack stack, String group, String region) {
        return stack.formatArn(ArnComponents.builder()
                .service("logs")
                .region(region)
                .resource("log-group")
                .resourceName(group + ":log-stream:*")
                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                .build());
    }
}
