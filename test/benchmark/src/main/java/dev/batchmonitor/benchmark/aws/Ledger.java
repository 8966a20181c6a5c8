package dev.batchmonitor.benchmark.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.benchmark.load.Workload;
import dev.batchmonitor.local.aws.CallLog;
import dev.batchmonitor.local.aws.LocalAws;
import dev.batchmonitor.local.aws.LocalServices;
import dev.batchmonitor.local.aws.cloudwatch.MetricDatum;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Adds up what AWS was asked for, and forgets the rest, so that a long run takes no more memory than a short one. */
final class Ledger {
    private final LocalServices services;
    private final Collection<LocalAws> endpoints;
    private final AtomicInteger lookedUp = new AtomicInteger();
    private double succeeded;
    private double failed;
    private int messages;

    Ledger(LocalServices services, Collection<LocalAws> endpoints, Workload workload) {
        this.services = services;
        this.endpoints = endpoints;
        services.jobs().otherwise(jobId -> lookUp(workload, jobId));
    }

    private Optional<ObjectNode> lookUp(Workload workload, String jobId) {
        lookedUp.incrementAndGet();
        return workload.job(jobId);
    }

    /** All since the start. No function may be at work meanwhile. */
    Work work() {
        Map<String, Integer> calls = new TreeMap<>();
        for (LocalAws endpoint : endpoints) {
            CallLog log = endpoint.log();
            for (MetricDatum datum : log.metrics()) {
                succeeded += Work.ofQueues(datum, "SucceededJobs");
                failed += Work.ofQueues(datum, "FailedJobs");
            }
            messages += log.messages().size();
            log.counts().forEach((operation, count) -> calls.merge(operation, count, Integer::sum));
            log.clear();
        }
        services.metrics().clear();
        return new Work(succeeded, failed, messages, lookedUp.get(), calls);
    }
}
