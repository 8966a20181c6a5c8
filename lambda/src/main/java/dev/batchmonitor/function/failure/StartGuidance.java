package dev.batchmonitor.function.failure;

import static dev.batchmonitor.function.failure.FailureCause.CONTAINER_START_FAILED;
import static dev.batchmonitor.function.failure.FailureCause.IMAGE_PULL_FAILED;
import static dev.batchmonitor.function.failure.FailureCause.RESOURCE_INITIALIZATION_FAILED;
import static dev.batchmonitor.function.failure.FailureCause.UNKNOWN;
import static dev.batchmonitor.function.failure.GuidanceRow.on;
import static dev.batchmonitor.function.failure.GuidanceRow.onExit;
import static dev.batchmonitor.function.failure.GuidanceRow.onWords;

import dev.batchmonitor.function.job.Job.Platform;
import java.util.List;

/** What is said where no container ran: the reason tells which of many things is missing. */
final class StartGuidance {
    private static final String EKS_PAGE = "https://docs.aws.amazon.com/batch/latest/userguide/eks-jobs.html";

    static final List<GuidanceRow> ROWS = List.of(
            onWords(IMAGE_PULL_FAILED, "toomanyrequests", "rate limit")
                    .advise("Log in to the registry or pull through a cache of Amazon ECR, then submit the job again."),
            onWords(IMAGE_PULL_FAILED, "no space left")
                    .advise("Give the hosts larger disks, or make the image smaller."),
            onWords(IMAGE_PULL_FAILED, "denied", "unauthorized", "not authorized", "no basic auth", "forbidden")
                    .advise("Let the role that pulls read the repository: the execution role, on EC2 without one the"
                            + " instance's role. A registry other than ECR needs its login."),
            onWords(IMAGE_PULL_FAILED, "no matching manifest", "does not match the specified platform")
                    .advise(
                            "Build the image for the processor of the hosts, or let the job run on hosts of the other kind."),
            onWords(
                            IMAGE_PULL_FAILED,
                            "i/o timeout",
                            "dial tcp",
                            "context canceled",
                            "context deadline",
                            "request canceled",
                            "connection re",
                            "no such host")
                    .advise(
                            "Check the way to the registry: routes, NAT gateway or VPC endpoints, security groups. If it"
                                    + " is only sometimes so, allow more attempts."),
            onWords(IMAGE_PULL_FAILED, "not found", "manifest unknown", "does not exist", "invalid reference")
                    .advise("Check the image's name and tag: the registry has none of that name."),
            on(IMAGE_PULL_FAILED, "on EKS", c -> c.isOn(Platform.EKS))
                    .say(
                            IMAGE_PULL_FAILED.explanation(),
                            "Check the image's name and tag, and that the nodes' role or a pull secret may read it.",
                            EKS_PAGE),
            onWords(RESOURCE_INITIALIZATION_FAILED, "log group does not exist")
                    .advise("Create the log group that the job definition names, or set awslogs-create-group."),
            onWords(RESOURCE_INITIALIZATION_FAILED, "validate logger")
                    .advise(
                            "Check the way from the subnets to CloudWatch Logs: NAT gateway or VPC endpoint, security groups."),
            onWords(RESOURCE_INITIALIZATION_FAILED, "access to the secret")
                    .advise(
                            "Let the execution role read the secret (secretsmanager:GetSecretValue or ssm:GetParameters),"
                                    + " and decrypt it if a key of yours is used (kms:Decrypt)."),
            onWords(RESOURCE_INITIALIZATION_FAILED, "accessdenied", "not authorized")
                    .advise("Give the execution role the permission that the reason names, and kms:Decrypt if a key of"
                            + " yours is used."),
            onWords(RESOURCE_INITIALIZATION_FAILED, "unable to pull secrets", "unable to retrieve secret")
                    .advise("Check that the secret exists, that the execution role may read it, and the way from the"
                            + " subnets to Secrets Manager, Systems Manager and ECR."),
            onWords(CONTAINER_START_FAILED, "logging driver", "log group", "awslogs")
                    .advise("Check the log configuration: the log group has to exist, or awslogs-create-group has to be"
                            + " set, and the role has to be allowed to write."),
            onWords(CONTAINER_START_FAILED, "no space left", "thin pool", "devmapper", "free data blocks")
                    .advise("Give the hosts more disk space."),
            onWords(CONTAINER_START_FAILED, "device driver", "nvidia", "gpu", "no such device")
                    .advise("Check that the hosts have the devices that the job asks for: instance type and AMI."),
            onWords(CONTAINER_START_FAILED, "exec", "no such file", "permission denied")
                    .advise(
                            "Check command and entry point against the image: the program has to be in it, be executable,"
                                    + " and be built for the processor of the hosts."),
            onExit(CONTAINER_START_FAILED, 125)
                    .say(
                            "With 125 Docker says that it could not run the container; a program may end with it, too.",
                            "Read the end of the log; if there is none, look at the stopped task."),
            on(CONTAINER_START_FAILED, "on EKS", c -> c.isOn(Platform.EKS))
                    .say(
                            CONTAINER_START_FAILED.explanation(),
                            "Check command, configuration and secrets of the pod.",
                            EKS_PAGE),
            on(UNKNOWN, "on EKS", c -> c.isOn(Platform.EKS))
                    .advise("Look at pod and node with kubectl, if they are still there."),
            on(UNKNOWN, "on ECS", c -> c.isOn(Platform.EC2) || c.isOn(Platform.FARGATE))
                    .advise("Look at the stopped task in ECS, which is kept for about an hour."));

    private StartGuidance() {}
}
