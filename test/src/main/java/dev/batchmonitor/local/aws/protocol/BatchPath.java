package dev.batchmonitor.local.aws.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** AWS Batch names each operation by a path: its name in lower case. */
final class BatchPath {
    private static final String[] OPERATIONS = {
        "CancelJob",
        "DescribeComputeEnvironments",
        "DescribeJobDefinitions",
        "DescribeJobQueues",
        "DescribeJobs",
        "DescribeServiceJob",
        "GetJobQueueSnapshot",
        "ListJobs",
        "ListServiceJobs",
        "SubmitJob",
        "SubmitServiceJob",
        "TerminateJob"
    };

    private BatchPath() {}

    static Optional<String> operation(String path) {
        return Arrays.stream(OPERATIONS)
                .filter(operation -> path.equals("/v1/" + operation.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
