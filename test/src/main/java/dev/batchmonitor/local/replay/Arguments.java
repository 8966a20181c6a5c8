package dev.batchmonitor.local.replay;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param help whether only the help is wanted
 * @param jobs files with answers of {@code DescribeJobs}
 * @param batchSize most events of one invocation, null for the template's
 * @param settings overridden settings of the function
 * @param endpoint another AWS-compatible server, null for the one built in
 * @param out folder for the results
 * @param events files and folders with events
 */
record Arguments(
        boolean help,
        List<Path> jobs,
        @Nullable Integer batchSize,
        Map<String, String> settings,
        @Nullable URI endpoint,
        Path out,
        List<Path> events) {}
