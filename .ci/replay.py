"""Runs the replay tool and reads what it wrote."""
import json
import pathlib
import subprocess


class Replayed:
    def __init__(self, out, arguments):
        self.out = pathlib.Path(out)
        run = subprocess.run(
            ["java", "@test/target/replay.args", "--out", str(self.out), *arguments], capture_output=True, text=True
        )
        self.exit_code, self.stdout, self.stderr = run.returncode, run.stdout, run.stderr

    def lines(self, name):
        return [json.loads(line) for line in (self.out / name).read_text().splitlines()]

    def calls(self):
        return json.loads((self.out / "calls.json").read_text())

    def log(self):
        return (self.out / "function.log").read_text()

    def total(self, metric):
        """The sum of a metric over all queues."""
        return sum(
            value * count
            for datum in self.lines("metrics.jsonl")
            if datum["name"] == metric and list(datum["dimensions"]) == ["JobQueue"]
            for value, count in zip(datum.get("values", []), datum.get("counts", []))
        )


def check(holds, what):
    if not holds:
        raise SystemExit("FAILED: " + what)
