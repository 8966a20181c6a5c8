package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.job.JobLookup;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.time.Deadline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.batch.BatchClient;

/**
 * Asks Batch, 100 jobs a call.
 *
 * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_DescribeJobs.html">DescribeJobs</a>
 */
public final class DescribeJobsLookup implements JobLookup {
    private static final int MAX_IDS = 100;
    private static final String SHOWN_INSTEAD = " What is shown is what the event said.";

    private static final String UNKNOWN_JOB = "DescribeJobs does not know the job." + SHOWN_INSTEAD;

    private final BatchClient batch;
    private final Log log;

    public DescribeJobsLookup(BatchClient batch, Log log) {
        this.batch = batch;
        this.log = log;
    }

    @Override
    public JobDescriptions describe(Set<String> jobIds, Deadline deadline) {
        Map<String, Job> found = new HashMap<>();
        Map<String, String> problems = new HashMap<>();
        for (List<String> ids : Chunks.of(List.copyOf(jobIds), MAX_IDS, Integer.MAX_VALUE, id -> 0)) {
            describe(ids, deadline, found, problems);
        }
        Set<String> unanswered = problems.entrySet().stream()
                .filter(problem -> !problem.getValue().equals(UNKNOWN_JOB))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new JobDescriptions(found, problems, unanswered);
    }

    private void describe(List<String> ids, Deadline deadline, Map<String, Job> found, Map<String, String> problems) {
        String problem = UNKNOWN_JOB;
        if (!deadline.allows(TimeLimit.LEAST)) {
            problem = "No time was left for DescribeJobs." + SHOWN_INSTEAD;
        } else {
            try {
                call(ids, deadline, found);
                // Batch is eventually consistent: a job that it leaves out may be there at a second look.
                List<String> missing =
                        ids.stream().filter(id -> !found.containsKey(id)).toList();
                if (!missing.isEmpty() && deadline.allows(TimeLimit.LEAST)) {
                    call(missing, deadline, found);
                }
            } catch (SdkException e) {
                problem = "DescribeJobs " + AwsFailure.of(e) + "." + SHOWN_INSTEAD;
                log.error("DescribeJobs " + AwsFailure.of(e), Map.of("jobs", String.valueOf(ids.size())));
            }
        }
        for (String id : ids) {
            if (!found.containsKey(id)) {
                problems.put(id, problem);
            }
        }
    }

    private void call(List<String> ids, Deadline deadline, Map<String, Job> found) {
        List<Job> jobs = new ArrayList<>();
        batch.describeJobs(request -> request.jobs(ids)
                .overrideConfiguration(TimeLimit.of(deadline).toBuilder()
                        .putExecutionAttribute(JobAnswers.JOBS, jobs)
                        .build()));
        jobs.stream()
                .filter(job -> job.identity().id() != null)
                .forEach(job -> found.put(job.identity().displayId(), job));
    }
}
