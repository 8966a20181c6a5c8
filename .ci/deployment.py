"""What a deployed monitor does in an AWS that somebody else wrote: an event goes in by the deployed rule, the alert comes
out at an HTTP subscriber, the metric can be read back, an alarm fires. Run by .ci/deployment."""
import datetime
import http.server
import json
import pathlib
import queue
import subprocess
import sys
import threading
import time
import urllib.request

import botocore.session

out = pathlib.Path(sys.argv[1])
outputs = json.loads((out / "outputs.json").read_text())["BatchJobMonitor"]
session = botocore.session.get_session()
sqs, sns, events, functions, cloudwatch, dynamodb = (
    session.create_client(name) for name in ("sqs", "sns", "events", "lambda", "cloudwatch", "dynamodb")
)


def step(sentence, holds, seen=""):
    if not holds:
        raise SystemExit(f"FAILED: {sentence} {seen}")
    print("ok: " + sentence, flush=True)


def waited(look, seconds=90):
    """What look() finds, or nothing when time is up."""
    end = time.monotonic() + seconds
    found = look()
    while not found and time.monotonic() < end:
        time.sleep(0.5)
        found = look()
    return found


class Subscriber(http.server.BaseHTTPRequestHandler):
    """An HTTP endpoint that confirms its subscription and keeps what it is notified of."""

    notifications = queue.Queue()

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(200)
        self.end_headers()
        if self.headers["x-amz-sns-message-type"] == "SubscriptionConfirmation":
            # By the topic's own token, as a subscriber would: SubscribeURL is for a public endpoint.
            threading.Thread(target=sns.confirm_subscription,
                             kwargs={"TopicArn": body["TopicArn"], "Token": body["Token"]}).start()
        else:
            self.notifications.put(body)

    def log_message(self, *_):
        pass

    @classmethod
    def next(cls, seconds):
        try:
            return cls.notifications.get(timeout=seconds)
        except queue.Empty:
            return None


class Function:
    """The deployed function with its deployed code and settings, invoked as its event source mapping would."""

    def __init__(self, name, **settings):
        configuration = functions.get_function_configuration(FunctionName=name)
        configuration["Environment"]["Variables"].update(settings)
        code = functions.get_function(FunctionName=name)["Code"]["Location"]
        (out / "configuration.json").write_text(json.dumps(configuration, default=str))
        (out / "code.zip").write_bytes(urllib.request.urlopen(code).read())
        arguments = ["java", "@test/target/invoke.args", *(str(out / file) for file in
                                                            ("configuration.json", "code.zip", "function.log"))]
        self.process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def handle(self, messages):
        records = [{"messageId": m["MessageId"], "receiptHandle": m["ReceiptHandle"], "body": m["Body"],
                    "attributes": m.get("Attributes", {}), "messageAttributes": {}, "eventSource": "aws:sqs",
                    "eventSourceARN": queue_arn, "awsRegion": session.get_config_variable("region")} for m in messages]
        self.process.stdin.write(json.dumps({"Records": records}) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        for message in messages:
            sqs.delete_message(QueueUrl=queue_url, ReceiptHandle=message["ReceiptHandle"])
        return json.loads(answer)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def job(job_id, status):
    now = datetime.datetime.now(datetime.timezone.utc)
    stopped = int(now.timestamp() * 1000)
    arn = "arn:aws:batch:us-east-1:000000000000:"
    attempt = {"container": {"exitCode": 137, "reason": "OutOfMemoryError: Container killed due to memory usage",
                             "logStreamName": f"nightly/default/{job_id}"},
               "startedAt": stopped - 60000, "stoppedAt": stopped, "statusReason": "Essential container in task exited"}
    return {"jobArn": arn + "job/" + job_id, "jobId": job_id, "jobName": "nightly", "status": status,
            "jobQueue": arn + "job-queue/reports", "jobDefinition": arn + "job-definition/nightly:3",
            "attempts": [attempt], "createdAt": stopped - 90000, "startedAt": stopped - 60000, "stoppedAt": stopped,
            "retryStrategy": {"attempts": 1}, "platformCapabilities": ["FARGATE"]}


def put(job):
    entry = {"Source": "aws.batch", "DetailType": "Batch Job State Change", "Detail": json.dumps(job)}
    return events.put_events(Entries=[entry])["FailedEntryCount"] == 0


def received(wait=10):
    return sqs.receive_message(QueueUrl=queue_url, WaitTimeSeconds=wait, AttributeNames=["All"],
                               MaxNumberOfMessages=10).get("Messages", [])


queue_url, topic = outputs["QueueUrl"], outputs["AlertTopicArn"]
queue_arn = sqs.get_queue_attributes(QueueUrl=queue_url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
# The emulator's own event source cannot run Java and would only take the messages away.
for mapping in functions.list_event_source_mappings()["EventSourceMappings"]:
    functions.update_event_source_mapping(UUID=mapping["UUID"], Enabled=False)

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Subscriber)
threading.Thread(target=server.serve_forever, daemon=True).start()
sns.subscribe(TopicArn=topic, Protocol="http", Endpoint=f"http://127.0.0.1:{server.server_port}/")
confirmed = waited(lambda: [s for s in sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"]
                            if s["Protocol"] == "http" and s["SubscriptionArn"].startswith("arn:")])
step("an HTTP subscriber is confirmed by the topic's handshake", confirmed)

step("the bus takes a state change of a running job", put(job("job-0", "RUNNING")))
step("the deployed rule keeps it away from the queue", not received(wait=3))
failed = job("job-1", "FAILED")
step("the bus takes a failed job", put(failed))
messages = received()
step("it arrives in the deployed queue by the deployed rule",
     [json.loads(m["Body"])["detail"]["jobId"] for m in messages] == ["job-1"], messages)

function = Function(outputs["FunctionName"])
step("the deployed function handles it under the runtime client", function.handle(messages) == {"batchItemFailures": []})
alert = Subscriber.next(30)
step("the alert reaches the HTTP subscriber", alert and "nightly" in alert["Subject"] and "137" in alert["Subject"], alert)
step("its body is the one for machines", json.loads(alert["Message"])["cause"] == "OUT_OF_MEMORY", alert["Message"][:300])
step("its attributes are there to filter by", alert["MessageAttributes"]["jobQueue"]["Value"] == "reports", alert)


def failed_jobs():
    now = datetime.datetime.now(datetime.timezone.utc)
    points = cloudwatch.get_metric_statistics(
        Namespace="BatchJobMonitor", MetricName="FailedJobs", Dimensions=[{"Name": "JobQueue", "Value": "reports"}],
        StartTime=now - datetime.timedelta(hours=1), EndTime=now + datetime.timedelta(minutes=5), Period=3600,
        Statistics=["Sum"])["Datapoints"]
    return sum(point["Sum"] for point in points)


step("the metric can be read back", waited(lambda: failed_jobs() == 1), failed_jobs())
table = dynamodb.list_tables()["TableNames"][0]
step("the incident is in the deployed table", dynamodb.scan(TableName=table)["Count"] == 1)
step("the same event again", put(failed) and function.handle(received()) == {"batchItemFailures": []})
step("brings no second alert", Subscriber.next(3) is None)
step("and is not counted again", failed_jobs() == 1)
function.close()

put(job("job-2", "FAILED"))
lame = Function(outputs["FunctionName"], BATCH_MONITOR_INCIDENT_TABLE="gone")
step("without its table the function still handles a failure", lame.handle(received()) == {"batchItemFailures": []})
lame.close()
alert = Subscriber.next(30)
step("and alerts", alert and "nightly" in alert["Subject"], alert)
alarm = Subscriber.next(120)
step("the alarm on the monitor itself fires to the same topic",
     alarm and json.loads(alarm["Message"]).get("NewStateValue") == "ALARM", alarm)
step("it is the alarm of the table's errors", "IncidentTableErrors" in json.loads(alarm["Message"])["AlarmName"], alarm)
