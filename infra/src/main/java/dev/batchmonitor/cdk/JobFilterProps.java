package dev.batchmonitor.cdk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which jobs are watched: the properties that {@link EventFilters} and {@link FunctionSettings} read. */
abstract class JobFilterProps extends ResourceProps {
    private @Nullable List<String> jobDefinitions;
    private @Nullable List<String> excludeJobDefinitions;
    private @Nullable List<String> jobNamePrefixes;
    private @Nullable List<String> excludeJobNamePrefixes;
    private @Nullable Map<String, String> jobTags;

    /**
     * The job definitions to watch, by name without revision: {@code "nightly-import"} stands for all revisions of this
     * job definition, {@code "nightly-*"} for all whose name begins with {@code nightly-}. Service jobs have no job
     * definition, so they are not watched when this is set; a blocked job queue is reported whatever job blocks it.
     *
     * <p>Default: - every job definition, and service jobs.
     *
     * @param jobDefinitions at least one name, each once
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/job_definitions.html">Job definitions</a>
     */
    public BatchJobMonitor.Builder jobDefinitions(List<String> jobDefinitions) {
        this.jobDefinitions = jobDefinitions;
        return builder();
    }

    /**
     * Job definitions that are not watched, while all others are: by name without revision, or with {@code *} at the end for
     * all whose name begins so. Service jobs have no job definition and stay watched; a blocked job queue is reported whatever
     * job blocks it. Together with {@link #jobDefinitions} it takes away from those.
     *
     * <p>Default: - none
     *
     * @param excludeJobDefinitions at least one name, each once
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/job_definitions.html">Job definitions</a>
     */
    public BatchJobMonitor.Builder excludeJobDefinitions(List<String> excludeJobDefinitions) {
        this.excludeJobDefinitions = excludeJobDefinitions;
        return builder();
    }

    /**
     * What the names of the jobs to watch, service jobs too, begin with. A blocked job queue is reported whatever job blocks it.
     *
     * <p>Default: - jobs of any name.
     *
     * @param jobNamePrefixes at least one beginning of a name, each once, in upper and lower case as the job's name has it
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_SubmitJob.html">SubmitJob</a>
     */
    public BatchJobMonitor.Builder jobNamePrefixes(List<String> jobNamePrefixes) {
        this.jobNamePrefixes = jobNamePrefixes;
        return builder();
    }

    /**
     * What the names of jobs that are not watched, service jobs too, begin with. Together with {@link #jobNamePrefixes} it takes away
     * from those. A blocked job queue is reported whatever job blocks it.
     *
     * <p>Default: - none
     *
     * @param excludeJobNamePrefixes at least one beginning of a name, each once, in upper and lower case as the job's name has it
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_SubmitJob.html">SubmitJob</a>
     */
    public BatchJobMonitor.Builder excludeJobNamePrefixes(List<String> excludeJobNamePrefixes) {
        this.excludeJobNamePrefixes = excludeJobNamePrefixes;
        return builder();
    }

    /**
     * The tags that a job must have to be watched, all of them, with {@code *} in values for any characters: {@code
     * Map.of("team", "genomics")}. Children of an array have the tags of the array, nodes those of their job.
     *
     * <p>Events have no tags, so the function looks up every job that finishes or is tried again, those that succeed as well: one
     * call of DescribeJobs for 100 of them, of about 50 calls a second that the account has for all. A job that cannot be
     * looked up is watched, and its alert says so. Service jobs, of which DescribeJobs knows nothing, are not watched when this is
     * set; a blocked job queue is reported whatever job blocks it. Not together with {@code eventBus}, as jobs of other accounts and
     * Regions cannot be looked up.
     *
     * <p>Default: - jobs with any tags or none
     *
     * @param jobTags 1 to 50 tags
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/using-tags.html">Tags of AWS Batch resources</a>
     */
    public BatchJobMonitor.Builder jobTags(Map<String, String> jobTags) {
        this.jobTags = jobTags;
        return builder();
    }

    @Nullable
    List<String> jobDefinitions() {
        return jobDefinitions;
    }

    @Nullable
    List<String> excludeJobDefinitions() {
        return excludeJobDefinitions;
    }

    @Nullable
    List<String> jobNamePrefixes() {
        return jobNamePrefixes;
    }

    @Nullable
    List<String> excludeJobNamePrefixes() {
        return excludeJobNamePrefixes;
    }

    @Nullable
    Map<String, String> jobTags() {
        return jobTags;
    }

    /** Service jobs have no job definition, and DescribeJobs does not know their tags. */
    boolean watchesServiceJobs() {
        return jobDefinitions == null && jobTags == null;
    }

    /** Whether there is nothing that could keep a job of a watched queue out. */
    boolean watchesAllJobs() {
        return jobDefinitions == null
                && excludeJobDefinitions == null
                && jobNamePrefixes == null
                && excludeJobNamePrefixes == null
                && jobTags == null;
    }
}
