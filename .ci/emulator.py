"""Fits the synthesised app to what the emulator's CloudFormation takes, and tells what a deployment has left behind."""
import json
import pathlib
import sys

import botocore.session

# MiniStack 1.5.33: "Properties.Metrics (metric math) is not supported".
UNSUPPORTED = "alarms on metric math"


def fit(template):
    resources = template["Resources"]
    refused = [name for name, resource in resources.items()
               if resource["Type"] == "AWS::CloudWatch::Alarm" and "Metrics" in resource["Properties"]]
    for name in refused:
        del resources[name]
    print(f"left out of the template, because the emulator refuses {UNSUPPORTED}: {' '.join(refused)}")
    return without(template, refused)


def without(value, refused):
    """The same value; what points to a refused resource is text."""
    if isinstance(value, dict):
        if value.get("Ref") in refused or value.get("Fn::GetAtt", [None])[0] in refused:
            return "left-out"
        return {key: without(child, refused) for key, child in value.items()}
    return [without(child, refused) for child in value] if isinstance(value, list) else value


def left():
    """Names of resources that exist, by kind. Keys are only scheduled for deletion, as on AWS."""
    client = botocore.session.get_session().create_client
    keys = [client("kms").describe_key(KeyId=key["KeyId"])["KeyMetadata"] for key in client("kms").list_keys()["Keys"]]
    return {
        "queues": client("sqs").list_queues().get("QueueUrls", []),
        "topics": client("sns").list_topics()["Topics"],
        "subscriptions": client("sns").list_subscriptions()["Subscriptions"],
        "functions": client("lambda").list_functions()["Functions"],
        "event sources": client("lambda").list_event_source_mappings()["EventSourceMappings"],
        "tables": client("dynamodb").list_tables()["TableNames"],
        "rules": client("events").list_rules()["Rules"],
        "alarms": client("cloudwatch").describe_alarms()["MetricAlarms"],
        "dashboards": client("cloudwatch").list_dashboards()["DashboardEntries"],
        "log groups": client("logs").describe_log_groups()["logGroups"],
        "keys": [key["KeyId"] for key in keys if key["KeyState"] == "Enabled"],
    }


if sys.argv[1] == "fit":
    path = pathlib.Path(sys.argv[2])
    path.write_text(json.dumps(fit(json.loads(path.read_text())), indent=1))
else:
    remaining = {kind: names for kind, names in left().items() if names}
    if remaining:
        raise SystemExit(f"FAILED: the destruction left behind {json.dumps(remaining, default=str)}")
