package dev.batchmonitor.function.excerpt;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a kind of secret looks like. Every expression takes linear time, so that no text can keep the function busy: what
 * repeats is possessive, has a bound, or ends at the end of the line or text at the latest.
 *
 * @param replacement keeps what is no secret, such as the name in front of it
 */
record SecretRule(Pattern pattern, String replacement) {
    static final String REDACTED = "[redacted]";

    private static final String KEY_BLOCK = "[A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----";

    /** In quotes up to the closing one, else up to the next space; quotes inside of quoted text have backslashes. */
    private static final String VALUE =
            "(?:\\\\{1,4}[\"'][^\"'\n]*+[\"']?+" + "|\"[^\n]*?(?:(?<!\\\\)\"|$)|'[^\n]*?(?:(?<!\\\\)'|$)|\\S++)";

    /** What AWS says of a secret behind its name, as in {@code …-AbCdEf: AccessDeniedException: …}: letters only. */
    private static final String NO_ERROR = "(?!(?-i:[A-Z][A-Za-z]{2,60}+(?<=Exception|Error)):\\h)";

    private static final String QUOTE = "\\\\{0,4}[\"']?";

    private static final String IS = QUOTE + "\\h*+[:=]\\h*+";

    /** One or more texts in quotes. */
    private static final String QUOTED_LIST = "\\[\\s{0,80}+(?:(?:\"(?:[^\"\\\\\n]|\\\\.)*+\"?|'[^'\n]*+'?"
            + "|\\\\{1,4}[\"'][^\"'\n]*+[\"']?)[\\s,]{0,80}+){1,1000}+\\]?";

    /** A field that says which secret the field beside it holds, as in the environment of a container. */
    private static final String NAMED = "(?:name|key)" + IS + QUOTE + "(?=[a-z0-9_./-]{0,80}?" + SecretName.ANY + ")";

    private static final String BETWEEN = "[^{}]{0,200}?";

    /** In this order: what may hold other secrets comes first. */
    static final List<SecretRule> ALL = List.of(
            rule("-----BEGIN " + KEY_BLOCK + "[\\s\\S]*?(?:-----END " + KEY_BLOCK + "|\\z)", ""),
            // The beginning of this one lies before the lines at hand.
            rule("\\A[\\s\\S]*?-----END " + KEY_BLOCK, ""),
            rule(
                    "(?i)((?:authorization|cookie)" + QUOTE + "\\h*+[:=]\\h*+)"
                            + "(?:\\\\{0,4}[\"'][^\"'\n]*+[\"']?+|[^\n]++)",
                    "$1"),
            rule("(?im)(" + NAMED + BETWEEN + "value" + IS + ")" + VALUE, "$1"),
            // The other order. What it skips has a bound, as the name may not follow.
            rule(
                    "(?i)(value" + IS + ")(?>\"(?:[^\"\\\\\n]|\\\\.){0,1000}+\"|'[^'\n]{0,1000}+'"
                            + "|\\\\{1,4}[\"'][^\"'\n]{0,1000}+[\"']|[^\\s,\"']{1,1000}+)(?=," + BETWEEN + NAMED + ")",
                    "$1"),
            // Lists before single values, which would be only the first of them.
            rule("(?i)((?:" + SecretName.ANY + "|tokens)" + IS + ")" + QUOTED_LIST, "$1"),
            rule("(?i)(" + SecretName.ANY + IS + ")(?:\\[[^\\]\n]*+\\]?|\\{[^}\n]*+}?)", "$1"),
            rule(
                    "(?im)(" + SecretName.ANY + "(?:" + QUOTE + "\\h*+(?:[:=]{1,2}>?|%3D)\\h*+|>))" + NO_ERROR + VALUE,
                    "$1"),
            rule("(?im)(--[a-z0-9-]{0,40}?" + SecretName.ANY + "[\"']?,?\\h++)(?!-)" + VALUE, "$1"),
            // curl's user and password; not user and group in numbers, a time, or the address of something.
            rule(
                    "(?im)((?<![\\w-])(?:-u|--(?:proxy-)?user)[\"']?[,=\\h]\\h*+)"
                            + "(?=[\"']?\\w[^\\s:\"']{0,200}+:)(?![\"']?(?:\\d++:\\d|\\w++://|arn:))" + VALUE,
                    "$1"),
            // Passwords that MySQL's and Redis' clients are given.
            rule("(?i)(\\bmysql[a-z_]{0,20}+\\h[^\n]{0,200}?(?<=\\h)-p)(?=[^\\s-])\\S++", "$1"),
            rule("(?i)(\\bredis-cli\\h[^\n]{0,200}?(?<=\\h)(?:-a|--pass)\\h++)\\S++", "$1"),
            rule("(?i)((?:[?&;]|%3F|%26)sig(?:nature)?(?:=|%3D))[^\\s&\"'<>]++", "$1"),
            rule(
                    "(?i)(\\bbearer\\h++)(?!(?:auth|credential|header|scheme|token|is|was|not|of|or|and)[a-z]{0,20}+\\b)\\S++",
                    "$1"),
            rule("(?i)(https?://)[^\\s/?#@:\"'<>]{1,1000}+(?=@)", "$1"),
            rule("(://)[^\\s/:@]{0,1000}+:(?!\\d{1,5}/)(?:[^\\s/]{1,1000}(?=@)|[^\\s@]{1,1000}+(?=@))", "$1"),
            rule("(https://hooks\\.slack\\.com/)\\S++", "$1"),
            rule("eyJ[A-Za-z0-9_-]{5,1000}+\\.[A-Za-z0-9_.-]{10,}+", ""),
            rule("(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}", ""),
            rule("(?:FwoGZXIvYXdz|FQoGZXIvYXdz|IQoJb3JpZ2lu)[A-Za-z0-9/+=_-]++", ""),
            // A bare secret access key: characters of three kinds tell it from a hash or a word.
            rule(
                    "(?<![A-Za-z0-9/+=])(?!//)(?=[a-z0-9/+]{0,39}[A-Z])(?=[A-Z0-9/+]{0,39}[a-z])"
                            + "(?=[A-Za-z/+]{0,39}\\d)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])",
                    ""),
            rule(
                    "(?:gh[opsur]_|github_pat_|glpat-|xox[a-z]-|xapp-|npm_|pypi-|hf_|sk-|[rs]k_(?:live|test)_|AIza)"
                            + "[A-Za-z0-9_-]{16,}+",
                    ""));

    /** The text with a mark in the place of each secret. */
    static String redact(String text) {
        String redacted = text;
        for (SecretRule rule : ALL) {
            redacted = rule.pattern.matcher(redacted).replaceAll(rule.replacement);
        }
        return redacted;
    }

    private static SecretRule rule(String secret, String kept) {
        return new SecretRule(Pattern.compile(secret), kept + REDACTED);
    }
}
