package dev.batchmonitor.function.excerpt;

/** The names of secrets, as regular expressions without regard to case. */
final class SecretName {
    /**
     * Also as a part of a longer name. Not {@code max_tokens}, {@code secretsmanager:GetSecretValue}, the {@code :secret:}
     * of an ARN, {@code PWD=/home} or {@code ExpiredTokenException}.
     */
    private static final String LONG = "(?:pass(?:word|wd|phrase)|pwd(?!\\h{0,2}[:=]\\h{0,2}[\"']?/)"
            + "|(?<!\\d:)secret(?!smanager)|token(?!s|iz|_id|_type|_count)"
            + "|(?:api|access|account|private|signing|encryption)[_-]?key|x-(?:amz|goog)-signature|_auth)"
            + "(?![a-z]{0,40}(?:exception|error))[a-z0-9_-]{0,40}+";

    /** What a pass that is no password often follows; behind {@code pass}, as looking back at every letter is slow. */
    private static final String OTHER_PASS = "(?<!(?<![a-z])(?:by|com|encom|tres|sur|over|under|low|high|band|all|multi"
            + "|single|one|two|first|second|third|next|last|final|each|per)[ _-]?pass)";

    /** A count of tests, or whether something passed. */
    private static final String RESULT = "[\"']?,?\\h{0,8}[:=]?\\h{0,8}[\"']?"
            + "(?:\\d{1,5}(?:\\.\\d{1,9})?%?|true|false|yes|no|ok|none|null|all|every)"
            + "(?![^\\s,;.)}\\]\"'])";

    /**
     * Last in a name only, so not {@code pass_rate}. In the name of an environment variable any value is a secret, else
     * not a result, nor what follows {@code PASS:} or {@code XPASS:} in the output of a test.
     */
    private static final String PASS = "pass(?![a-z0-9_-])" + OTHER_PASS
            + "(?:(?-i:(?<=(?:[A-Z0-9]_|[A-WYZ0-9])PASS))|(?!(?-i:(?<=PASS):))(?!" + RESULT + "))";

    /** As a word of its own, or the last of a name. */
    private static final String SHORT = "(?<![a-z0-9])pw(?![a-z0-9_-])";

    static final String ANY = "(?:" + LONG + "|" + PASS + "|" + SHORT + ")";

    private SecretName() {}
}
