package dev.batchmonitor.function.failure;

import static dev.batchmonitor.function.failure.FailureCause.IMAGE_PULL_FAILED;
import static dev.batchmonitor.function.failure.GuidanceRow.on;

import dev.batchmonitor.function.job.Job.Platform;
import java.util.List;

/** What is said where the image could not be pulled: the registry's words tell why. */
final class PullGuidance {
    static final List<GuidanceRow> ROWS = List.of(
            saying("toomanyrequests", "rate limit")
                    .advise("Log in to the registry, or pull through a cache of Amazon ECR."),
            on(
                            IMAGE_PULL_FAILED,
                            "on Fargate, the reason says `no space left`",
                            c -> c.isOn(Platform.FARGATE) && c.says("no space left"))
                    .advise("Raise ephemeralStorage in the job definition, or make the image smaller."),
            saying("no space left").advise("Give the hosts larger disks, or make the image smaller."),
            saying("denied", "unauthorized", "not authorized", "no basic auth", "forbidden", "permissions to pull")
                    .advise("Let the role that pulls read the repository: the execution role, on EC2 without one the"
                            + " instance's role. A registry other than ECR needs its login."),
            saying(
                            "no matching manifest",
                            "does not match the specified platform",
                            "descriptor matching platform",
                            "no match for platform")
                    .advise(
                            "Build the image for the processor of the hosts, or let the job run on hosts of the other kind."),
            saying(
                            "i/o timeout",
                            "dial tcp",
                            "tls handshake",
                            "context canceled",
                            "context deadline",
                            "request canceled",
                            "connection re",
                            "connection issue",
                            "no such host")
                    .advise(
                            "Check the way to the registry: routes, NAT gateway or VPC endpoints, security groups. If it"
                                    + " is only sometimes so, allow more attempts."),
            saying("unexpected status code", "unexpected http status", "unknown blob", "slow down", "eof")
                    .advise("The registry had trouble: submit it again; to let Batch do so, allow more attempts. If it"
                            + " comes back, pull through a cache of Amazon ECR."),
            saying("not found", "manifest unknown", "does not exist", "invalid reference")
                    .advise("Check the image's name and tag: the registry has none of that name."),
            on(IMAGE_PULL_FAILED, "on EKS", c -> c.isOn(Platform.EKS))
                    .say(
                            IMAGE_PULL_FAILED.explanation(),
                            "Check the image's name and tag, and that the nodes' role or a pull secret may read it.",
                            GuidanceRow.EKS_PAGE));

    private PullGuidance() {}

    private static GuidanceRow.Case saying(String... words) {
        return GuidanceRow.onWords(IMAGE_PULL_FAILED, words);
    }
}
