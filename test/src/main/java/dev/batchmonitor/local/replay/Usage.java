package dev.batchmonitor.local.replay;

/** The help text. */
final class Usage {
    static final String TEXT = """
            Replays AWS Batch events through the synthesised template and the packaged function, on this machine.

            java @test/target/replay.args [options] EVENTS...

              EVENTS             files or folders (*.json, *.jsonl, *.ndjson); each file is one EventBridge event,
                                 a JSON array of events, or one event a line
              --jobs FILE        what DescribeJobs answers: {"jobs":[...]}, or jobs as in EVENTS; may be repeated.
                                 Without an entry a job is answered from its latest event
              --batch-size N     most events of one invocation, 1 to 10000; default: as in the template
              --set NAME=VALUE   overrides a setting of the function; may be repeated. Names:
                                 %s
              --endpoint URL     sends the function's AWS calls to another AWS-compatible server, all but those to
                                 the function's own queue
              --out DIR          folder for the results; default: replay-out
              --help             this text

            Results: calls.json (API calls by operation), metrics.jsonl, alerts.jsonl, unmatched.jsonl (events that no
            rule lets through), failed.jsonl (records that ended in the dead-letter queue), function.log.
            Exit code: 0 every event was handled, 1 some ended in the dead-letter queue, 2 unusable input.
            """.formatted(String.join("\n                     ", FunctionSettings.NAMES));

    private Usage() {}
}
