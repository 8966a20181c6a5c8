package dev.batchmonitor.local.chain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.Faults;
import dev.batchmonitor.local.aws.sns.PublishedMessage;
import dev.batchmonitor.local.eventbridge.EventBus;
import dev.batchmonitor.local.function.FunctionHost;
import dev.batchmonitor.local.function.HostSettings;
import dev.batchmonitor.local.function.ProcessUsage;
import dev.batchmonitor.local.template.FunctionDefinition;
import dev.batchmonitor.local.template.Stack;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The deployed stack on this machine: event bus, queue, event source, function, and the AWS services that it calls.
 *
 * <pre>{@code
 * Stack stack = new CloudAssembly(Path.of("cdk.out")).stack(Environment.DEFAULT);
 * try (LocalChain chain = LocalChain.start(stack, ChainOptions.defaults(log))) {
 *     chain.put(List.of(event));
 *     chain.drain();
 *     Outcome outcome = chain.outcome();
 * }
 * }</pre>
 *
 * <p>Time is virtual: it begins at the latest event, and jumps when a failed record has to wait for its next delivery.
 * The function's own clock is the real one.
 */
public final class LocalChain implements AutoCloseable {
    /**
     * What the function does last: it posts the result of an invocation, which is no call of an AWS service. Whatever
     * fault strikes it, the function's process dies before it has posted.
     */
    public static final String RESPONSE = "lambda:InvocationResponse";

    private final Stack stack;
    private final boolean jobsFromEvents;
    private final EventBus bus;
    private final VirtualClock clock = new VirtualClock();
    private final Account account;
    private final HostSettings hostSettings;
    private final Pollers pollers;
    private FunctionHost host;
    private JobAnswers jobs = new JobAnswers();
    private Delivery delivery;

    private LocalChain(Stack stack, ChainOptions options) {
        this.stack = stack;
        this.jobsFromEvents = options.jobsFromEvents();
        this.bus = new EventBus(stack.rules());
        this.account = new Account(stack, options, clock, new FunctionProcesses(() -> host));
        this.hostSettings = hostSettings(options, account.endpoint());
        try {
            this.host = FunctionHost.start(stack.function(), hostSettings);
        } catch (RuntimeException e) {
            account.close();
            throw e;
        }
        this.pollers = new Pollers(options.concurrency());
        this.delivery = newDelivery();
    }

    /**
     * Starts the function and everything around it.
     *
     * @throws dev.batchmonitor.local.function.InitException with the function's own words if it refuses to start
     * @throws dev.batchmonitor.local.template.TemplateException if the template cannot run locally
     */
    public static LocalChain start(Stack stack, ChainOptions options) {
        Integer batchSize = options.batchSize();
        return new LocalChain(batchSize == null ? stack : stack.withBatchSize(batchSize), options);
    }

    /** The stack that runs, with the options applied. */
    public Stack stack() {
        return stack;
    }

    /**
     * Runs the function as it is defined here from now on, in new processes; queues, tables and faults stay. To be called
     * while no message is handled.
     */
    public void updateFunction(FunctionDefinition changed) {
        FunctionHost next = FunctionHost.start(changed, hostSettings);
        host.close();
        host = next;
    }

    /** Makes {@code DescribeJobs} answer with these jobs, whatever events say about them. Each needs a {@code jobId}. */
    public void addJobs(Collection<ObjectNode> descriptions) {
        descriptions.forEach(job -> {
            jobs.fix(job);
            account.putJob(job);
        });
    }

    /** Forgets all jobs, as AWS Batch does some days after their end. */
    public void forgetJobs() {
        jobs = new JobAnswers();
        account.forgetJobs();
    }

    /** Fills log streams: by group and stream, the lines. */
    public void addLogs(Map<String, Map<String, List<String>>> logs) {
        logs.forEach((group, streams) -> streams.forEach((stream, lines) -> account.writeLog(group, stream, lines)));
    }

    /**
     * Lets calls of the function go wrong from now on; the next call of each operation is its number 1. {@link #RESPONSE}
     * is an operation too. A fault that crashes the function kills the process that made the call, if there are several;
     * the whole batch is delivered again after the queue's visibility timeout, to a new process.
     */
    public void setFaults(Faults faults) {
        account.setFaults(faults);
    }

    /** Fails to take these messages from now on, each by itself: the other ones of the same call go out. */
    public void refuseMessages(Predicate<PublishedMessage> messages) {
        account.refuseMessages(messages);
    }

    /** Puts events, each as JSON text, on the bus; the ones that a rule lets through wait in the queue. */
    public void put(Collection<String> events) {
        Instant latest =
                events.stream().map(this::learn).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        // Never while messages wait, which could be too old for the queue then.
        if (delivery.isEmpty()) {
            clock.advanceTo(latest);
        }
        events.forEach(delivery::put);
    }

    /** Sends messages to the function's queue past all rules, as whoever has the permission can: they may be anything. */
    public void send(Collection<String> messages) {
        messages.forEach(delivery::send);
    }

    /**
     * Invokes the function until every record is handled or in a dead-letter queue. Time jumps to the moment at which the
     * next message can be delivered, also one that the function has sent to its own queue with a delay.
     *
     * @throws EndlessDeliveryException if the function sends messages to its own queue without end
     */
    public void drain() {
        delivery.drain(pollers);
    }

    /**
     * Moves what is in the function's dead-letter queue back to its queue, as a redrive of Amazon SQS does: as new
     * messages, with ids, sending times and receive counts of their own. They are delivered by the next {@link #drain()}.
     *
     * @return how many messages were moved; {@link Outcome#failed()} tells of them no more
     * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html">Dead-letter
     *     queue redrive</a>
     */
    public int redrive() {
        return delivery.redrive();
    }

    /** What came of all events since the start or the last {@link #reset()}. */
    public Outcome outcome() {
        AwsRecord record = account.record();
        return new Outcome(
                delivery.matched(),
                delivery.invocations(),
                record.calls(),
                record.metrics(),
                record.alerts(),
                delivery.unmatched(),
                delivery.failed());
    }

    /**
     * Forgets the calls, metrics and alerts so far, but nothing that the account remembers: what a long run has looked at
     * need not stay in memory.
     */
    public void forgetRecord() {
        account.forgetRecord();
    }

    /** Where the services answer: what leads calls on from elsewhere leads them here. */
    public URI endpoint() {
        return account.endpoint();
    }

    /** The Regions that the function has called, since its start. */
    public Set<String> regions() {
        return account.regions();
    }

    /** What the function's processes have used so far. */
    public ProcessUsage usage() {
        return host.usage();
    }

    /** Forgets events, jobs, logs, faults and records, but keeps the function's process, which has cost most of the start. */
    public void reset() {
        jobs = new JobAnswers();
        account.reset();
        clock.reset();
        delivery = newDelivery();
    }

    @Override
    public void close() {
        pollers.close();
        host.close();
        account.close();
    }

    /** Takes note of the job's state, and returns the event's time. */
    private Instant learn(String event) {
        EventView view = EventView.of(event);
        if (jobsFromEvents) {
            jobs.from(view).ifPresent(account::putJob);
        }
        return view.time().orElse(Instant.EPOCH);
    }

    private Delivery newDelivery() {
        LocalQueues queues = new LocalQueues(stack, clock);
        account.addQueues(queues.all());
        return new Delivery(stack, bus, queues, clock, payload -> host.invoke(payload));
    }

    private HostSettings hostSettings(ChainOptions options, URI endpoint) {
        Map<String, String> environment = new HashMap<>(options.settings());
        environment.put("AWS_ENDPOINT_URL", endpoint.toString());
        return HostSettings.of(stack.environment().region(), options.log())
                .withEnvironment(environment)
                .withInstances(options.concurrency())
                .withRuntime(options.runtime())
                .withGrace(options.grace())
                .withCrash(() -> account.hasFault(RESPONSE));
    }
}
