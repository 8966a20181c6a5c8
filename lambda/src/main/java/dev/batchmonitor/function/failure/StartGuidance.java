package dev.batchmonitor.function.failure;

import static dev.batchmonitor.function.failure.FailureCause.CONTAINER_START_FAILED;
import static dev.batchmonitor.function.failure.FailureCause.CONTAINER_START_TIMEOUT;
import static dev.batchmonitor.function.failure.FailureCause.TASK_NOT_STARTED;
import static dev.batchmonitor.function.failure.FailureCause.UNKNOWN;
import static dev.batchmonitor.function.failure.GuidanceRow.on;
import static dev.batchmonitor.function.failure.GuidanceRow.onExit;
import static dev.batchmonitor.function.failure.GuidanceRow.onWords;
import static dev.batchmonitor.function.failure.GuidanceRow.retried;

import dev.batchmonitor.function.job.Job.Platform;
import java.util.List;

/** What is said where the container did not start: the reason tells which of many things is missing. */
final class StartGuidance {
    static final List<GuidanceRow> ROWS = List.of(
            retried(CONTAINER_START_TIMEOUT)
                    .advise("Nothing: Batch tries it again. If it happens often, give the hosts faster disks."),
            on(
                            CONTAINER_START_FAILED,
                            "the reason names the logging driver and a connection",
                            c -> c.says("logging driver", "log driver")
                                    && c.says("dial tcp", "i/o time", "send request failed", "no such host"))
                    .advise(
                            "Check the way from the hosts to CloudWatch Logs: NAT gateway or VPC endpoint, security groups."),
            onWords(CONTAINER_START_FAILED, "oom-killed", "cannot allocate memory", "minimum memory")
                    .advise("Raise the memory of the job: it is too little to start the container."),
            onWords(
                            CONTAINER_START_FAILED,
                            "volumedriver",
                            "mount.nfs",
                            "bind source path",
                            "mount source path",
                            "error mounting",
                            "rootfs_linux",
                            "copy file info",
                            "volume resources")
                    .advise("Check volumes and mount points of the job: that the path or file system exists, that the"
                            + " hosts reach it, and that its owner fits."),
            onWords(CONTAINER_START_FAILED, "unable to find user", "unable to find group", "passwd file")
                    .advise("Check the user of the job definition: the image has none of that name."),
            onWords(CONTAINER_START_FAILED, "logging driver", "log driver", "log group", "awslogs")
                    .advise("Check the log configuration: the log group has to exist, or awslogs-create-group has to be"
                            + " set, and the role has to be allowed to write."),
            onWords(CONTAINER_START_FAILED, "no space left", "thin pool", "devmapper", "free data blocks")
                    .advise("Give the hosts more disk space."),
            onWords(
                            CONTAINER_START_FAILED,
                            "device driver",
                            "custom device",
                            "nvidia",
                            "gpu",
                            "no such device",
                            "running hook",
                            "prestart hook")
                    .advise(
                            "Check that the hosts have the devices that the job asks for: instance type, AMI and driver."),
            onWords(CONTAINER_START_FAILED, "exec", "no such file", "permission denied", "no command specified")
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
                            GuidanceRow.EKS_PAGE),
            onWords(TASK_NOT_STARTED, "ephemeralstorage")
                    .advise("Submit it again; to let Batch do so, allow more attempts."),
            onWords(TASK_NOT_STARTED, "cgrouperror", "taskresourceerror", "taskstateerror")
                    .advise(
                            "Submit it again; to let Batch do so, allow more attempts. If it comes back, check AMI and ECS"
                                    + " agent of the hosts."),
            on(UNKNOWN, "it never started", Circumstances::hasNeverStarted)
                    .say(
                            "The job never started. Its status reason is that of whoever ended it, or one that this"
                                    + " version does not know.",
                            "CloudTrail says whether somebody called CancelJob or TerminateJob."),
            on(UNKNOWN, "on EKS", c -> c.isOn(Platform.EKS))
                    .advise("Look at pod and node with kubectl, if they are still there."),
            on(UNKNOWN, "on ECS", c -> c.isOn(Platform.EC2) || c.isOn(Platform.FARGATE))
                    .advise("Look at the stopped task in ECS, which is kept for about an hour."));

    private StartGuidance() {}
}
