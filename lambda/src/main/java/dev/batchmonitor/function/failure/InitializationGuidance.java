package dev.batchmonitor.function.failure;

import static dev.batchmonitor.function.failure.FailureCause.NETWORK_INTERFACE_TIMEOUT;
import static dev.batchmonitor.function.failure.FailureCause.RESOURCE_INITIALIZATION_FAILED;
import static dev.batchmonitor.function.failure.GuidanceRow.onWords;

import java.util.List;

/** What is said where ECS could not prepare the task: permissions first, then what is missing, then the way to it. */
final class InitializationGuidance {
    private static final String AWS_SIDE = "Submit it again; to let Batch do so, allow more attempts.";

    static final List<GuidanceRow> ROWS = List.of(
            saying("log group does not exist")
                    .advise("Create the log group that the job definition names, or set awslogs-create-group."),
            saying("access to the secret")
                    .advise(
                            "Let the execution role read the secret (secretsmanager:GetSecretValue or ssm:GetParameters),"
                                    + " and decrypt it if a key of yours is used (kms:Decrypt)."),
            saying("accessdenied", "not authorized", "api error forbidden")
                    .advise("Give the execution role the permission that the reason names, and kms:Decrypt if a key of"
                            + " yours is used."),
            saying("efs utils", "efs volumes")
                    .advise(
                            "Check the EFS file system: a mount target in each Availability Zone, port 2049 open to the job,"
                                    + " DNS in the VPC, and the root directory or access point."),
            saying("json key", "invalid character")
                    .advise(
                            "Check what is in the secret: it has to be JSON with the key that the job definition names."),
            saying(
                            "marked for deletion",
                            "can't find the specified secret",
                            "invalid parameters",
                            "invalid ssm parameters")
                    .advise("Check the name or ARN of the secret or parameter: that Region has none of that name."),
            saying("validate logger")
                    .advise(
                            "Check the way from the subnets to CloudWatch Logs: NAT gateway or VPC endpoint, security groups."),
            saying(
                            "connection issue",
                            "i/o timeout",
                            "context deadline",
                            "dial tcp",
                            "request canceled",
                            "no such host")
                    .advise("Check the way from the subnets to the service that the reason names: NAT gateway or VPC"
                            + " endpoint, security groups, in a public subnet also assignPublicIp."),
            saying("configure eni").advise(AWS_SIDE),
            saying("env files")
                    .advise("Check the environment file in S3: its name, and that the execution role may read it."),
            saying("unable to pull secrets", "unable to retrieve secret")
                    .advise("Check that the secret exists, that the execution role may read it, and the way from the"
                            + " subnets to Secrets Manager, Systems Manager and ECR."),
            onWords(NETWORK_INTERFACE_TIMEOUT, "insufficientfreeaddresses")
                    .advise("Use larger subnets, or more of them: this one has no free address."),
            onWords(NETWORK_INTERFACE_TIMEOUT, "tagpolicy")
                    .advise("Repair the tags of the job, or the organization's tag policy."),
            GuidanceRow.retried(NETWORK_INTERFACE_TIMEOUT)
                    .advise(
                            "Nothing: Batch tries it again. If it happens often, check that the subnets have free addresses."));

    private InitializationGuidance() {}

    private static GuidanceRow.Case saying(String... words) {
        return onWords(RESOURCE_INITIALIZATION_FAILED, words);
    }
}
