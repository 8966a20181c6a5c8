package dev.batchmonitor.local.template;

/**
 * An {@code AWS::SNS::Topic}.
 *
 * @param name physical name
 * @param arn ARN
 */
public record Topic(String name, String arn) {
    static Topic of(Resource topic) {
        PhysicalNames names = topic.intrinsics().names();
        return new Topic(names.name(topic), names.arn(topic));
    }
}
