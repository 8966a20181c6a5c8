package dev.batchmonitor.cdk.app;

/** What can become of resources that have no snapshots. */
enum Removal {
    DESTROY,
    RETAIN
}
