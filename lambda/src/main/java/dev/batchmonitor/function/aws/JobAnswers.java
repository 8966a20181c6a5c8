package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.event.JobAnswer;
import dev.batchmonitor.function.job.Job;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Reads the jobs of an answer as those of events are read, and leaves nothing for the SDK to read: its model of a job has
 * hundreds of fields, environment and secrets among them, of which a few are used here.
 */
final class JobAnswers implements ExecutionInterceptor {
    /** The list that takes the jobs of a call. */
    static final ExecutionAttribute<List<Job>> JOBS = new ExecutionAttribute<>("Jobs");

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        List<Job> jobs = attributes.getAttribute(JOBS);
        if (jobs == null || !context.httpResponse().isSuccessful()) {
            return context.responseBody();
        }
        context.responseBody().ifPresent(body -> jobs.addAll(read(body)));
        return Optional.empty();
    }

    private static List<Job> read(InputStream body) {
        try (body) {
            return JobAnswer.read(body);
        } catch (IOException e) {
            // As the SDK says it, so that it tries again.
            throw SdkClientException.create("Unable to read the answer of DescribeJobs", e);
        }
    }
}
