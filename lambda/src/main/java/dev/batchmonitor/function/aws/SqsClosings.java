package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.incident.Closing;
import dev.batchmonitor.function.incident.ClosingChannel;
import dev.batchmonitor.function.json.JsonText;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.time.Deadline;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Sends closings to the function's own queue, delayed.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-timers.html">Message
 *     timers</a>
 */
public final class SqsClosings implements ClosingChannel {
    /** SQS delays no longer; the function sends the message again for the rest. */
    private static final Duration MAX_DELAY = Duration.ofMinutes(15);

    private final SqsClient sqs;
    private final String queueUrl;
    private final Log log;

    public SqsClosings(SqsClient sqs, String queueUrl, Log log) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
        this.log = log;
    }

    @Override
    public boolean send(Closing closing, Deadline deadline) {
        Duration delay = closing.in().compareTo(MAX_DELAY) < 0 ? closing.in() : MAX_DELAY;
        if (!deadline.allows(TimeLimit.LEAST)) {
            log.error(
                    "no time was left for SendMessage",
                    Map.of("incident", closing.incident().toString()));
            return false;
        }
        try {
            sqs.sendMessage(request -> request.queueUrl(queueUrl)
                    .messageBody(body(closing, closing.in().minus(delay)))
                    .delaySeconds((int) delay.toSeconds())
                    .overrideConfiguration(TimeLimit.of(deadline)));
            return true;
        } catch (SdkException e) {
            log.error(
                    "SendMessage " + AwsFailure.of(e),
                    Map.of("incident", closing.incident().toString()));
            return false;
        }
    }

    private static String body(Closing closing, Duration remaining) {
        return JsonText.object(json -> {
            json.text("source", "batch-job-monitor");
            json.text("detail-type", "Incident Window Closed");
            json.text("account", closing.origin().account());
            json.text("region", closing.origin().region());
            json.object("detail", detail -> {
                detail.text("incident", closing.incident().toString());
                detail.instant("window", closing.window());
                detail.number("remainingSeconds", remaining.toSeconds());
                detail.number("checks", (long) closing.checks());
            });
        });
    }
}
