package dev.batchmonitor.function;

import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.event.DecodedEvent;
import dev.batchmonitor.function.event.EventDecoder;
import dev.batchmonitor.function.event.UnreadableEventException;
import dev.batchmonitor.function.incident.Arrival;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Events in the shape in which Batch sends them, for tests. */
public final class SampleEvents {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-05T08:30:00Z"), ZoneOffset.UTC);

    /** Three attempts, exits 13, 13 and 42, each with its own stream. */
    public static final String FAILED_THREE_TIMES = """
            {"version":"0","id":"5d7e6c1a-0000-4000-8000-000000000001","detail-type":"Batch Job State Change",
             "source":"aws.batch","account":"111122223333","time":"2026-10-05T08:20:41Z","region":"eu-west-1",
             "resources":["arn:aws:batch:eu-west-1:111122223333:job/0a1b2c3d-0000-4000-8000-00000000000a"],
             "detail":{"jobArn":"arn:aws:batch:eu-west-1:111122223333:job/0a1b2c3d-0000-4000-8000-00000000000a",
              "jobName":"nightly-etl","jobId":"0a1b2c3d-0000-4000-8000-00000000000a",
              "jobQueue":"arn:aws:batch:eu-west-1:111122223333:job-queue/nightly","status":"FAILED",
              "attempts":[
               {"container":{"taskArn":"arn:aws:ecs:eu-west-1:111122223333:task/c/1","exitCode":13,
                 "logStreamName":"etl/default/1111aaaa","networkInterfaces":[]},
                "startedAt":1791187200000,"stoppedAt":1791187260000,"statusReason":"Essential container in task exited"},
               {"container":{"taskArn":"arn:aws:ecs:eu-west-1:111122223333:task/c/2","exitCode":13,
                 "logStreamName":"etl/default/2222bbbb","networkInterfaces":[]},
                "startedAt":1791187300000,"stoppedAt":1791187365000,"statusReason":"Essential container in task exited"},
               {"container":{"taskArn":"arn:aws:ecs:eu-west-1:111122223333:task/c/3","exitCode":42,
                 "logStreamName":"etl/default/3333cccc","networkInterfaces":[]},
                "startedAt":1791187400000,"stoppedAt":1791188440500,"statusReason":"Essential container in task exited"}],
              "statusReason":"Essential container in task exited","createdAt":1791187190000,
              "retryStrategy":{"attempts":3,"evaluateOnExit":[]},"startedAt":1791187400000,"stoppedAt":1791188440500,
              "dependsOn":[],"jobDefinition":"arn:aws:batch:eu-west-1:111122223333:job-definition/etl:7",
              "parameters":{"secretParameter":"parameter-never-to-be-seen"},
              "container":{"image":"etl:1","command":["run","command-never-to-be-seen"],
               "environment":[{"name":"PASSWORD","value":"environment-never-to-be-seen"}],
               "secrets":[{"name":"KEY","valueFrom":"secret-never-to-be-seen"}],
               "exitCode":42,"logStreamName":"etl/default/3333cccc",
               "logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"/jobs/etl"},"secretOptions":[]}},
              "tags":{"resourceArn":"arn:aws:batch:eu-west-1:111122223333:job/0a1b2c3d-0000-4000-8000-00000000000a"},
              "propagateTags":false,"platformCapabilities":["FARGATE"],"eksAttempts":[]}}
            """;

    private SampleEvents() {}

    /** A state change whose detail has the fields given, beside id, queue and definition. */
    public static String stateChange(String id, String status, String fields) {
        return """
            {"detail-type":"Batch Job State Change","source":"aws.batch","account":"111122223333",
             "time":"2026-10-05T08:20:41Z","region":"eu-west-1","resources":[],
             "detail":{"jobId":"%s","jobName":"job","status":"%s",
              "jobQueue":"arn:aws:batch:eu-west-1:111122223333:job-queue/nightly",
              "jobDefinition":"arn:aws:batch:eu-west-1:111122223333:job-definition/etl:7",
              "platformCapabilities":["EC2"]%s}}
            """.formatted(id, status, fields.isEmpty() ? "" : "," + fields);
    }

    /** A message that is delivered for the first time. */
    static Delivery delivery(String messageId, String event) {
        return new Delivery(new Arrival(messageId, CLOCK.instant(), 1), body(event));
    }

    /** As it is decoded while a batch is read. */
    static DecodedEvent body(String event) {
        return body(event, new EventDecoder(CLOCK));
    }

    static DecodedEvent body(String event, EventDecoder decoder) {
        return decoder.decode(event.toCharArray(), 0, event.length());
    }

    /** An attempt that ended with the exit code. */
    public static String attempt(int exitCode) {
        return """
            {"container":{"exitCode":%d,"logStreamName":"etl/default/%d"},"startedAt":1791187200000,
             "stoppedAt":1791187260000,"statusReason":"Essential container in task exited"}
            """.formatted(exitCode, exitCode);
    }

    public static BatchEvent decoded(String event) {
        try {
            return new EventDecoder(CLOCK).decode(event);
        } catch (UnreadableEventException e) {
            throw new AssertionError(e);
        }
    }

    public static BatchEvent.JobStateChange decodedStateChange(String event) {
        return (BatchEvent.JobStateChange) decoded(event);
    }
}
