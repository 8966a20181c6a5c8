"""A thousand mixed events, a second apart, in one batch: few calls, nothing lost, everything counted."""
import json
import pathlib
import random
import sys

from replay import Replayed, check

out = pathlib.Path(sys.argv[1])
out.mkdir(parents=True, exist_ok=True)
random.seed(20261123)
BASE = 1791187200
REASONS = [None, "OutOfMemoryError: Container killed due to memory usage", "CannotPullContainerError: not found"]


def attempt(n, exit_code, stopped, reason):
    container = {"exitCode": exit_code, "logStreamName": f"d/default/{n}", "networkInterfaces": []}
    if reason:
        container["reason"] = reason
    return {"container": container, "startedAt": (stopped - 60) * 1000 + n, "stoppedAt": stopped * 1000,
            "statusReason": "Essential container in task exited"}


def event(n):
    second = BASE + n
    status = random.choices(["SUCCEEDED", "FAILED", "RUNNABLE"], [75, 15, 10])[0]
    code = 0 if status == "SUCCEEDED" else random.choice([1, 2, 13, 42, 137])
    arn = "arn:aws:batch:eu-west-1:111122223333:"
    job_id = f"job-{n}"
    return {
        "version": "0", "id": str(n), "detail-type": "Batch Job State Change", "source": "aws.batch",
        "account": "111122223333", "region": "eu-west-1", "resources": [arn + "job/" + job_id],
        "time": f"2026-10-05T08:{n // 60:02d}:{n % 60:02d}Z",
        "detail": {
            "jobArn": arn + "job/" + job_id, "jobId": job_id, "jobName": "mixed", "status": status,
            "jobQueue": arn + f"job-queue/queue-{n % 4}", "jobDefinition": arn + f"job-definition/definition-{n % 10}:3",
            "attempts": [attempt(n, code, second, random.choice(REASONS) if code else None)],
            "createdAt": (second - 300) * 1000, "startedAt": (second - 60) * 1000, "stoppedAt": second * 1000,
            "retryStrategy": {"attempts": 2}, "platformCapabilities": ["FARGATE"],
        },
    }


events = [event(n) for n in range(1000)]
lines = out / "events.jsonl"
lines.write_text("".join(json.dumps(e) + "\n" for e in events))
run = Replayed(out / "replayed", ["--batch-size", "1000", str(lines)])
check(run.exit_code == 0, run.stdout + run.stderr)
count = {status: sum(e["detail"]["status"] == status for e in events) for status in ("SUCCEEDED", "FAILED", "RUNNABLE")}
calls = run.calls()
check(calls["batch:DescribeJobs"] <= 12, f"DescribeJobs was called {calls['batch:DescribeJobs']} times, allowed are 12")
check(calls["cloudwatch:PutMetricData"] <= 3, f"PutMetricData was called {calls['cloudwatch:PutMetricData']} times, allowed are 3")


def cause(attempt):
    """As the function's table has it, for the few reasons that occur here."""
    reason = attempt["container"].get("reason", "")
    for begin, name in (("OutOfMemory", "OUT_OF_MEMORY"), ("CannotPull", "IMAGE_PULL_FAILED")):
        if reason.startswith(begin):
            return name
    return "KILLED_BY_SIGNAL" if attempt["container"]["exitCode"] == 137 else "EXIT_CODE"


def incidents(failed):
    """For each incident the number of its failures: queue, definition, cause and exit code, within 15 minutes."""
    found, start = {}, {}
    for detail in failed:
        last = detail["attempts"][-1]
        key = (detail["jobQueue"], detail["jobDefinition"], cause(last), last["container"]["exitCode"])
        if detail["stoppedAt"] - start.get(key, 0) >= 900_000:
            start[key] = detail["stoppedAt"]
        found[key, start[key]] = found.get((key, start[key]), 0) + 1
    return found


wanted = incidents([e["detail"] for e in events if e["detail"]["status"] == "FAILED"])
alerts = [json.loads(alert["message"]["default"]) for alert in run.lines("alerts.jsonl")]
told = [1 + alert.get("others", {}).get("count", 0) for alert in alerts]
check(len(alerts) == len(wanted), f"{len(alerts)} alerts for {len(wanted)} incidents")
check(sorted(told) == sorted(wanted.values()), "each alert tells of all failures of its incident")
check(calls["dynamodb:PutItem"] <= 2 * len(wanted), f"PutItem was called {calls['dynamodb:PutItem']} times for {len(wanted)} incidents")
check(run.total("FailedJobs") == count["FAILED"], "FailedJobs adds up")
check(run.total("SucceededJobs") == count["SUCCEEDED"], "SucceededJobs adds up")
check(run.total("FailedAttempts") == count["FAILED"] + count["RUNNABLE"], "FailedAttempts adds up")
print(f"1000 events {count}: {calls}, {len(run.lines('metrics.jsonl'))} datums, {len(run.lines('alerts.jsonl'))} alerts, all sums exact")
