package dev.batchmonitor.benchmark.load;

/** The detail of an event, as AWS Batch sends it of a job on EC2: most of it is of no use to a monitor. */
final class JobTemplate {
    private static final String TEXT = """
            {"jobArn":"arn:aws:batch:us-east-1:123456789012:job/ID","jobName":"DEFINITION","jobId":"ID",\
            "jobQueue":"arn:aws:batch:us-east-1:123456789012:job-queue/QUEUE","status":"STATUS",\
            "attempts":[{"container":{"containerInstanceArn":"arn:aws:ecs:us-east-1:123456789012:container-instance/\
            AWSBatch-nightly_Batch_1/923a736994e3bf911a61dbe22e44158b","taskArn":"arn:aws:ecs:us-east-1:123456789012:task/\
            AWSBatch-nightly_Batch_1/ae97ba94d0eda82f8f6d05584ef8aa38","exitCode":EXIT,"logStreamName":\
            "nightly/default/ae97ba94d0eda82f8f6d05584ef8aa38","networkInterfaces":[]},"startedAt":STARTED,\
            "stoppedAt":STOPPED,"statusReason":"Essential container in task exited"}],"statusReason":\
            "Essential container in task exited","createdAt":STARTED,"retryStrategy":{"attempts":1,"evaluateOnExit":\
            [{"onReason":"CannotPullContainerError:*","action":"retry"},{"onStatusReason":"Host EC2*","action":"retry"},\
            {"onReason":"*","action":"exit"}]},"startedAt":STARTED,"stoppedAt":STOPPED,"dependsOn":[],"jobDefinition":\
            "arn:aws:batch:us-east-1:123456789012:job-definition/DEFINITION:3","parameters":{"day":"2026-11-20",\
            "bucket":"s3://reports-of-the-night"},"container":{"image":"123456789012.dkr.ecr.us-east-1.amazonaws.com/\
            nightly:2026.11","command":["run","--input","s3://reports-of-the-night/in","--output",\
            "s3://reports-of-the-night/out","--workers","8"],"jobRoleArn":"arn:aws:iam::123456789012:role/nightly-job",\
            "executionRoleArn":"arn:aws:iam::123456789012:role/nightly-execution","volumes":[],"environment":\
            [{"name":"STAGE","value":"production"},{"name":"DB_HOST","value":"reports.cluster-abcdefghijkl.us-east-1.\
            rds.amazonaws.com"},{"name":"DB_NAME","value":"reports"},{"name":"BATCH_SIZE","value":"5000"},{"name":\
            "JAVA_TOOL_OPTIONS","value":"-XX:MaxRAMPercentage=80 -XX:+ExitOnOutOfMemoryError"}],"mountPoints":[],\
            "readonlyRootFilesystem":false,"ulimits":[],"exitCode":EXIT,"containerInstanceArn":\
            "arn:aws:ecs:us-east-1:123456789012:container-instance/AWSBatch-nightly_Batch_1/\
            923a736994e3bf911a61dbe22e44158b","taskArn":"arn:aws:ecs:us-east-1:123456789012:task/\
            AWSBatch-nightly_Batch_1/ae97ba94d0eda82f8f6d05584ef8aa38","logStreamName":\
            "nightly/default/ae97ba94d0eda82f8f6d05584ef8aa38","networkInterfaces":[],"resourceRequirements":\
            [{"value":"4096","type":"MEMORY"},{"value":"2","type":"VCPU"}],"logConfiguration":{"logDriver":"awslogs",\
            "options":{"awslogs-group":"/aws/batch/job","awslogs-region":"us-east-1","awslogs-stream-prefix":"nightly"},\
            "secretOptions":[]},"secrets":[{"name":"DB_PASSWORD","valueFrom":"arn:aws:secretsmanager:us-east-1:\
            123456789012:secret:reports-AbCdEf"}]},"tags":{"resourceArn":"arn:aws:batch:us-east-1:123456789012:job/ID"},\
            "propagateTags":false,"platformCapabilities":["EC2"],"eksAttempts":[]}""";

    private JobTemplate() {}

    static String fill(
            String id,
            String definition,
            String queue,
            String status,
            String exitCode,
            String started,
            String stopped) {
        return TEXT.replace("ID\"", id + "\"")
                .replace("DEFINITION", definition)
                .replace("QUEUE", queue)
                .replace("STATUS", status)
                .replace("EXIT", exitCode)
                .replace("STARTED", started)
                .replace("STOPPED", stopped);
    }
}
