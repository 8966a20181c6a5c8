"""Replays public records of AWS Batch: events as they are, and answers of DescribeJobs as events of their jobs."""
import datetime
import json
import pathlib
import sys

from replay import Replayed, check

corpus, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
out.mkdir(parents=True, exist_ok=True)


def as_event(job):
    arn = (job.get("jobArn") or job.get("jobQueue") or "arn:aws:batch:us-east-1:123456789012:x").split(":")
    stopped = job.get("stoppedAt") or job.get("createdAt") or 1700000000000
    time = datetime.datetime.fromtimestamp(stopped / 1000, datetime.timezone.utc)
    return {
        "version": "0", "id": "corpus", "detail-type": "Batch Job State Change", "source": "aws.batch",
        "account": arn[4], "region": arn[3], "time": time.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "resources": [job["jobArn"]] if job.get("jobArn") else [], "detail": job,
    }


def replay(name, files):
    run = Replayed(out / name, [str(file) for file in files])
    check(run.exit_code == 0, f"{name}: exit {run.exit_code}\n{run.stdout}{run.stderr}")
    check(run.lines("failed.jsonl") == [], f"{name}: events in the dead-letter queue")
    for text in (run.stderr, run.log()):
        check("Exception" not in text and "\tat " not in text, f"{name}: a stack trace\n{text}")
    return run


def alerted(event):
    status = event.get("detail", {}).get("status")
    return event.get("source") == "aws.batch" and (
        (status == "FAILED" and event["detail-type"].endswith("State Change")) or event["detail-type"].endswith("Blocked")
    )


def compare(name, events, run):
    matched = len(events) - len(run.lines("unmatched.jsonl"))
    jobs = {json.dumps(e["detail"].get("jobId") or e["detail"]) for e in events if alerted(e)}
    alerts = run.lines("alerts.jsonl")
    check(len(alerts) == len(jobs), f"{name}: {len(jobs)} failed jobs and blocked queues, {len(alerts)} alerts")
    print(f"{name}: {len(events)} records, {matched} let through, {len(jobs)} failed or blocked, {len(alerts)} alerts, 0 lost, 0 stack traces")
    for alert in alerts:
        print("  " + alert["subject"])


files = sorted((corpus / "events").glob("*.json"))
compare("events", [json.loads(file.read_text()) for file in files], replay("events", files))

jobs = [job for file in sorted((corpus / "describe-jobs").glob("*.json")) for job in json.loads(file.read_text())["jobs"]]
wrapped = [as_event(job) for job in jobs]
lines = out / "describe-jobs.jsonl"
lines.write_text("".join(json.dumps(event) + "\n" for event in wrapped))
compare("describe-jobs", wrapped, replay("describe-jobs", [lines]))
