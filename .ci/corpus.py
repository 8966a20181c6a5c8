"""Replays public records of AWS Batch, events as they are and answers of DescribeJobs as events of their jobs, and
compares what comes out with corpus-expected.json: for each record the cause, exit code, attempts, log group, and where
in the record the linked stream is named."""
import datetime
import json
import pathlib
import sys

from replay import Replayed, check

corpus, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
update = sys.argv[3:] == ["--update"]
expectations = pathlib.Path(__file__).with_name("corpus-expected.json")


EACH_BY_ITSELF = ["--set", "BATCH_MONITOR_INCIDENT_WINDOW_SECONDS=0", "--set", "BATCH_MONITOR_QUIET_CAUSES="]


def as_event(job):
    arn = (job.get("jobArn") or job.get("jobQueue") or "arn:aws:batch:us-east-1:123456789012:x").split(":")
    stopped = job.get("stoppedAt") or job.get("createdAt") or 1700000000000
    time = datetime.datetime.fromtimestamp(stopped / 1000, datetime.timezone.utc)
    return {
        "version": "0", "id": "corpus", "detail-type": "Batch Job State Change", "source": "aws.batch",
        "account": arn[4], "region": arn[3], "time": time.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "resources": [job["jobArn"]] if job.get("jobArn") else [], "detail": job,
    }


def records():
    """Each record of the corpus as an event, by file and number."""
    for file in sorted((corpus / "events").glob("*.json")):
        yield f"events/{file.name}", json.loads(file.read_text())
    for file in sorted((corpus / "describe-jobs").glob("*.json")):
        for number, job in enumerate(json.loads(file.read_text())["jobs"]):
            yield f"describe-jobs/{file.name}#{number}", as_event(job)


def pointer(node, value, path=""):
    """Where in the record the value stands, the deepest and latest place first."""
    places = [path] if node == value else []
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else []
    for key, child in children:
        places += pointer(child, value, f"{path}/{key}")
    return places


def job_id(event):
    detail = event.get("detail", {})
    return detail.get("jobId") or (detail.get("jobArn") or "unknown").split("/")[-1]


def groups():
    """Records of different jobs can be replayed together; those of one job would be told as one."""
    waiting = list(records())
    while waiting:
        group = {}
        for record in waiting:
            group.setdefault(job_id(record[1]), record)
        yield list(group.values())
        waiting = [record for record in waiting if record not in group.values()]


def told(event, unmatched, alerts):
    """What came out of the record, in one line."""
    if event in unmatched:
        return "not let through"
    own = [alert for alert in alerts if alert["job"]["id"] == job_id(event)]
    if not own:
        return "measured"
    check(len(own) == 1, f"{len(own)} alerts of one record")
    log = own[0].get("log", {})
    place = max(pointer(event["detail"], log["stream"]), key=lambda p: (p.startswith("/attempts"), p)) if log else "none"
    return (f"{own[0]['cause']} exit={own[0].get('exitCode', 'none')} attempt={own[0].get('attempt', 'none')}"
            f" group={log.get('group', 'none')} stream={place}")


def replay(name, group):
    folder = out / name
    folder.mkdir(parents=True, exist_ok=True)
    lines = folder / "events.jsonl"
    lines.write_text("".join(json.dumps(event) + "\n" for _, event in group))
    run = Replayed(folder / "replayed", EACH_BY_ITSELF + [str(lines)])
    check(run.exit_code == 0, f"{name}: exit {run.exit_code}\n{run.stdout}{run.stderr}")
    check(run.lines("failed.jsonl") == [], f"{name}: events in the dead-letter queue")
    for text in (run.stderr, run.log()):
        check("Exception" not in text and "\tat " not in text, f"{name}: a stack trace\n{text}")
    unmatched = run.lines("unmatched.jsonl")
    alerts = [json.loads(alert["message"]["default"]) for alert in run.lines("alerts.jsonl")]
    return {record: told(event, unmatched, alerts) for record, event in group}


actual = {}
for number, group in enumerate(groups()):
    actual.update(replay(f"group-{number}", group))
if update:
    expectations.write_text(json.dumps(dict(sorted(actual.items())), indent=1) + "\n")
expected = json.loads(expectations.read_text())
for name in sorted(set(actual) | set(expected)):
    check(actual.get(name) == expected.get(name), f"{name}: {actual.get(name)} instead of {expected.get(name)}")
alerts = [line for line in actual.values() if " exit=" in line]
print(f"{len(actual)} records, {len(alerts)} alerts, {list(actual.values()).count('measured')} measured,"
      f" {list(actual.values()).count('not let through')} not let through, all as expected, 0 lost, 0 stack traces")

# All together as it is by default: every failure is told once, in its incident, or is quiet.
lines = out / "all.jsonl"
lines.write_text("".join(json.dumps(event) + "\n" for _, event in records()))
run = Replayed(out / "all", [str(lines)])
check(run.exit_code == 0, f"all: exit {run.exit_code}\n{run.stdout}{run.stderr}")
told = [json.loads(alert["message"]["default"]) for alert in run.lines("alerts.jsonl")]
jobs = [alert["job"]["id"] for alert in told] + [
    job["id"] for alert in told for job in alert.get("others", {}).get("examples", []) + alert.get("examples", [])]
quiet = ("CANCELLED", "TERMINATED", "DEPENDENCY_FAILED")
failed = {job_id(event) for name, event in records() if " exit=" in actual[name] and not actual[name].startswith(quiet)}
check(failed <= set(jobs), f"failed and not told: {failed - set(jobs)}")
print(f"all together: {len(failed)} jobs failed, {len(told)} alerts, none of them lost")
