package dev.batchmonitor.local.aws.sns;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What SNS allows as a subject: fewer than 100 ASCII characters, no line breaks or control characters, first a letter, a digit
 * or punctuation.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_Publish.html">Publish</a>
 */
final class SubjectCheck {
    private static final Pattern ALLOWED = Pattern.compile("[\\x21-\\x7e][\\x20-\\x7e]{0,98}");

    private SubjectCheck() {}

    static void check(@Nullable String subject) {
        if (subject != null && !ALLOWED.matcher(subject).matches()) {
            throw SnsErrors.invalidParameter("Subject");
        }
    }
}
