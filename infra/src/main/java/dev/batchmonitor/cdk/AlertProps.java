package dev.batchmonitor.cdk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.ITopicSubscription;

/** Who is told, and with which key that is encrypted: the properties that {@link AlertTopic} and {@link MonitorKey} read. */
abstract class AlertProps extends EventProps {
    private @Nullable ITopic alertTopic;
    private @Nullable List<String> alertEmails;
    private @Nullable List<String> phoneNumbers;
    private @Nullable List<ITopicSubscription> subscriptions;
    private @Nullable IKey encryptionKey;
    private @Nullable Boolean attemptAlerts;
    private @Nullable String consoleDomain;

    /**
     * The SNS topic that alerts are published to: a standard topic in the Region of the monitor. Its own policy and
     * encryption stay as they are. If it is encrypted with a KMS key, import it with
     * {@code Topic.fromTopicAttributes} and the key's ARN, so that the function may use that key.
     *
     * <p>Default: - a new topic that takes messages over TLS only and is encrypted with {@link #encryptionKey}, or with
     * a new KMS key if there is none.
     *
     * @param alertTopic the topic
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html">Encryption of topics</a>
     */
    public BatchJobMonitor.Builder alertTopic(ITopic alertTopic) {
        this.alertTopic = alertTopic;
        return builder();
    }

    /**
     * E-mail addresses to subscribe to the alert topic, whether it is new or given. Amazon SNS sends each of them a
     * link, and no alert before it was followed.
     *
     * <p>Default: - no subscriptions; add any kind with {@code monitor.getAlertTopic().addSubscription(...)}.
     *
     * @param alertEmails the addresses, each once
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-email-notifications.html">E-mail notifications</a>
     */
    public BatchJobMonitor.Builder alertEmails(List<String> alertEmails) {
        this.alertEmails = alertEmails;
        return builder();
    }

    /**
     * Phone numbers to subscribe to the alert topic for text messages of at most 140 characters, whether it is new or given. A
     * new account can send them to verified numbers only, and each costs money.
     *
     * <p>Default: - none
     *
     * @param phoneNumbers the numbers in the form of E.164, such as {@code +4915112345678}, each once
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-mobile-phone-number-as-subscriber.html">Text messages</a>
     */
    public BatchJobMonitor.Builder phoneNumbers(List<String> phoneNumbers) {
        this.phoneNumbers = phoneNumbers;
        return builder();
    }

    /**
     * Subscriptions of any kind to the alert topic, whether it is new or given: to a queue, a function, a URL or a stream, with
     * filters and dead-letter queues of their own. Each protocol gets the form of message that suits it.
     *
     * <p>Default: - none; more can be added later with {@link BatchJobMonitor#addSubscription}.
     *
     * @param subscriptions the subscriptions
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html">Subscriptions</a>
     */
    public BatchJobMonitor.Builder subscriptions(List<ITopicSubscription> subscriptions) {
        this.subscriptions = subscriptions;
        return builder();
    }

    /**
     * The KMS key that encrypts both queues, the log group, the table of incidents and the alert topic. A topic given with {@link #alertTopic}
     * keeps its own encryption. The key's policy is extended by what the services need; the policy of an imported key
     * cannot be, and a warning then says what it has to allow.
     *
     * <p>Default: - queues, log group and table are encrypted with keys that AWS owns; a new alert topic with a KMS key of its
     * own, which is rotated every year.
     *
     * @param encryptionKey a symmetric key in the Region of the monitor
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html">AWS KMS keys</a>
     */
    public BatchJobMonitor.Builder encryptionKey(IKey encryptionKey) {
        this.encryptionKey = encryptionKey;
        return builder();
    }

    /**
     * Whether there is also an alert for each failed attempt that AWS Batch will retry. Such alerts begin with RETRIED
     * and not with FAILED.
     *
     * <p>Default: false, a job is alerted once, at its final failure, with all its attempts.
     *
     * @param attemptAlerts true for an alert an attempt
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/job_retries.html">Automated job retries</a>
     */
    public BatchJobMonitor.Builder attemptAlerts(Boolean attemptAlerts) {
        this.attemptAlerts = attemptAlerts;
        return builder();
    }

    /**
     * The domain of the AWS console that links in alerts lead to, without the Region in front: for partitions whose
     * console is elsewhere than this library believes.
     *
     * <p>Default: - the console of the job's partition, such as {@code console.aws.amazon.com}.
     *
     * @param consoleDomain a domain without scheme and path
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/awsconsolehelpdocs/latest/gsg/select-region.html">Choosing a Region</a>
     */
    public BatchJobMonitor.Builder consoleDomain(String consoleDomain) {
        this.consoleDomain = consoleDomain;
        return builder();
    }

    boolean attemptAlerts() {
        return Boolean.TRUE.equals(attemptAlerts);
    }

    @Nullable
    String consoleDomain() {
        return consoleDomain;
    }

    @Nullable
    ITopic alertTopic() {
        return alertTopic;
    }

    List<String> alertEmails() {
        return alertEmails == null ? List.of() : alertEmails;
    }

    List<String> phoneNumbers() {
        return phoneNumbers == null ? List.of() : phoneNumbers;
    }

    List<ITopicSubscription> subscriptions() {
        return subscriptions == null ? List.of() : subscriptions;
    }

    @Nullable
    IKey encryptionKey() {
        return encryptionKey;
    }
}
