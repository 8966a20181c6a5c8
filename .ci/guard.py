"""Holds templates against the rules of AWS Control Tower, which in its accounts refuse a deployment.

Usage: guard.py FOLDER NAME=TEMPLATE...; the folder holds the npm package with cfn-guard and the rules. Fails on a finding that is not
known, and on a known one that is not found any more. What people made themselves, beside the monitor, is not looked at.
"""

import json
import pathlib
import platform
import subprocess
import sys

# By name of the template: the rules that are broken, and why that is meant so.
KNOWN = {
    "the app": {
        "cloudwatch_log_group_encrypted_check": "a key costs 1 USD a month: for the user to give, as encryptionKey",
        "lambda_inside_vpc_check": "a network is for the user to give, as vpc",
    },
    "all properties": {
        "cloudwatch_log_group_retention_period_check": "the properties ask for a month, which is less than a year",
    },
}


def resources(finding):
    """The logical ids that a finding names, wherever it does."""
    if isinstance(finding, dict):
        path = finding.get("path")
        if isinstance(path, str) and path.startswith("/Resources/"):
            yield path.split("/")[2]
        finding = list(finding.values())
    if isinstance(finding, list):
        for part in finding:
            yield from resources(part)


def findings(package, template):
    """The rules that the monitor in the template breaks, and how many rules were tried."""
    machine = "aarch64" if platform.machine() in ("aarch64", "arm64") else "x86_64"
    guard = package / "bin" / ("macos" if sys.platform == "darwin" else "ubuntu") / machine / "cfn-guard"
    rules = package / "rules" / "control-tower" / "cfn-guard"
    ran = subprocess.run(
        [guard, "validate", "--rules", rules, "--data", template, "--structured", "-o", "json", "-S", "none"],
        capture_output=True, text=True, check=False)
    if ran.returncode not in (0, 19):
        sys.exit(f"cfn-guard failed with {ran.returncode}: {ran.stderr}")
    (report,) = json.loads(ran.stdout)
    if not report["compliant"]:
        sys.exit(f"no rule applies to {template}: is it a template?")
    broken = {
        rule["Rule"]["name"]
        for rule in report["not_compliant"]
        if any(name.startswith("Monitor") for name in resources(rule))
    }
    return broken, len(list(rules.rglob("*.guard")))


def main(folder, *templates):
    package = pathlib.Path(folder, "node_modules/@cdklabs/cdk-validator-cfnguard")
    for name, template in (argument.split("=", 1) for argument in templates):
        broken, tried = findings(package, template)
        known = KNOWN[name].keys()
        if broken != known:
            sys.exit(f"FAILED: {name} breaks {sorted(broken - known)} unexpectedly, and no longer {sorted(known - broken)}")
        print(f"Control Tower, {name}: {len(broken)} of {tried} rules broken, each known with its reason:"
              f" {', '.join(sorted(broken))}")


if __name__ == "__main__":
    main(*sys.argv[1:])
