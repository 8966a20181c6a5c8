package dev.batchmonitor.function.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All secrets are invented. In the table each stands between « and », and some are in parts to keep scanners calm. */
class SecretRuleTest {
    private static final String KEY_ID = "AKIA" + "QX7EXAMPLE3ZP5TL";
    private static final String SECRET_KEY = "q8Zt/3vKmW" + "+Lr0EXAMPLE5yBn7HcUdXe2sPjA9Tf";
    private static final String JWT = "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiJ0aGUtam9iIn0" + ".c2lnbmVkLWJ5LW5vYm9keQ";
    private static final String PEM = """
            -----BEGIN RSA PRIVATE KEY-----
            MIIEexampleexampleexampleexampleexampleexampleexampleexampleexam
            cGxlexampleexample==
            -----END RSA PRIVATE KEY-----""";

    static Stream<String> secrets() {
        return Stream.of(awsKeys(), headers(), passwords(), otherValues(), urls(), tokens(), privateKeys())
                .flatMap(kind -> kind);
    }

    private static Stream<String> awsKeys() {
        return Stream.of(
                "key «" + KEY_ID + "» is disabled",
                "role key «ASIA" + "QX7EXAMPLE3ZP5TL»",
                "aws_access_key_id = «" + KEY_ID + "»",
                "aws_secret_access_key = «" + SECRET_KEY + "»",
                "AWS_SECRET_ACCESS_KEY=«" + SECRET_KEY + "»",
                "{\"SecretAccessKey\": «\"" + SECRET_KEY + "\"»}",
                "loaded " + "«" + SECRET_KEY + "»" + " from cache",
                "session «IQoJb3JpZ2lu" + "X2VjEXAMPLE//////////wEaCWV1»",
                "?X-Amz-Security-Token=«IQoJb3JpZ2luX2VjEXAMPLE»",
                "&X-Amz-Signature=«5d672d79c15b13162d9279b0855cfba6»");
    }

    private static Stream<String> headers() {
        return Stream.of(
                "Authorization: «Bearer abc123»",
                "curl -H 'Authorization: «Basic ZXRsOmh1bnRlcjI='»",
                "{\"Authorization\":«\"Bearer abc123\"»,\"Host\":\"x\"}",
                "Set-Cookie: «session=38afes7a8; Path=/; HttpOnly»",
                "sent bearer «mF_9.B5f-4.1JqM» to the server");
    }

    private static Stream<String> passwords() {
        return Stream.of(
                "password=«hunter2»",
                "Password: «hunter2»",
                "DB_PASSWORD=«hunter2» psql",
                "PGPASSWORD=«'hunter2'»",
                "{\"password\": «\"two words, \\\" and a quote\"», \"user\": \"etl\"}",
                "{'password': «'hunter2'», 'user': 'etl'}",
                "{\\\"password\\\":«\\\"hunter2\\\"»,\\\"user\\\":\\\"etl\\\"}",
                "password = «\"never closed»",
                "Server=db;Uid=etl;Pwd=«hunter2»",
                "<password>«hunter2</password>»",
                "passphrase := «hunter2»",
                "psql --password «hunter2» --user etl",
                "tool --db-password=«hunter2»",
                "Command '['tool', '--api-token', «'hunter2'», '-v']' failed");
    }

    private static Stream<String> otherValues() {
        return Stream.of(
                "client_secret=«hunter2»",
                "secret: «hunter2»",
                "token=«hunter2»",
                "https://example.com/?access_token=«hunter2&x=1»",
                "api_key=«hunter2»",
                "x-api-key: «hunter2»",
                "apiKey => «hunter2»",
                "AccountKey=«hunter2==»",
                "//registry.example.com/:_auth=«ZXRsOmh1bnRlcjI=»");
    }

    private static Stream<String> urls() {
        return Stream.of(
                "postgres://«etl:hunter2»@db.example.com:5432/sales",
                "postgres://«etl:hun/ter2»@db.example.com/sales",
                "postgres://«etl:p@ss»@db.example.com/sales",
                "redis://«:hunter2»@cache.example.com:6379",
                "https://«hunter2»@git.example.com/repo.git",
                "POST https://hooks.slack.com/«services/T0/B0/hunter2»");
    }

    private static Stream<String> tokens() {
        return Stream.of(
                "id «" + JWT + "»",
                "git clone with «ghp_" + "EXAMPLE0example1EXAMPLE2example3EXAM»",
                "«github_pat_" + "11EXAMPLE0_example1EXAMPLE2»",
                "«xoxb-" + "123456789012-example-EXAMPLE»",
                "«glpat-" + "EXAMPLEexample012345»",
                "«hf_" + "EXAMPLEexampleEXAMPLE0123»");
    }

    private static Stream<String> privateKeys() {
        return Stream.of(
                "«" + PEM + "»",
                "cat key.pem: «" + PEM + "»\nafterwards",
                "{\"private_key\":«\"-----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE KEY-----\\n\"»}",
                "before\n«" + PEM.substring(0, PEM.lastIndexOf('\n')) + "»",
                "«" + PEM.substring(PEM.indexOf('\n') + 1) + "»\nafterwards");
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void aSecretIsRedactedAndWhatIsAroundItStays(String marked) {
        String text = marked.replaceAll("[«»]", "");
        assertThat(SecretRule.redact(text)).isEqualTo(marked.replaceAll("«[^»]*»", "[redacted]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password authentication failed for user \"etl\"",
                "KeyError: 'DB_PASSWORD'",
                "User: arn:aws:sts::111122223333:assumed-role/etl is not authorized to perform: secretsmanager:GetSecretValue",
                "on resource: arn:aws:secretsmanager:eu-west-1:111122223333:secret:etl/db-8Xk2Lp",
                "(ExpiredTokenException) when calling the ListObjectsV2 operation: The provided token is expired",
                "ExpiredTokenException: The security token included in the request is expired",
                "loss=0.2113 max_tokens=4096 num_tokens: 512 pad_token_id=0 tokenizer=bert",
                "\tat com.example.auth.TokenService.refresh(TokenService.java:42)",
                "  File \"/app/password_store.py\", line 12, in load",
                "The bearer token is missing",
                "PWD=/home/etl",
                "commit 3f98e2774cbd87ad5c90a9587403e430aabbccdd",
                "sha256:7a86f7a243c71b9abd87a86557b6fb7e7a86f7a243c71b9abd87a86557b6fb7e",
                "job ec66a787-95e7-41d1-b731-af10506bf2ef in arn:aws:batch:eu-west-1:111122223333:job-queue/training",
                "GET https://example.com:8080/@types/node?user=etl 200",
                "git@github.com:example/etl.git",
                "mail to ops@example.com",
                "s3://example-bucket/Year2026/Part0001/report.parquet",
                "-----BEGIN CERTIFICATE-----",
                "java.lang.OutOfMemoryError: Java heap space",
                "Traceback (most recent call last):"
            })
    void ordinaryTextStays(String text) {
        assertThat(SecretRule.redact(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN A ",
                "-----END PRIVATE KEY----",
                "eyJ",
                "eyJaaaaa.",
                "://x:",
                "https://a",
                "password",
                "token=\"",
                "secret='\\",
                "--",
                "--token ",
                "bearer ",
                "AKIA",
                "sk-",
                "a0A/",
                "api_key\\\\\"",
                "authorization:'",
                "cookie",
                "://",
                "@",
                "a:@",
                " ",
                "\\",
                "pwd: "
            })
    void noTextMakesItWorkMoreThanInProportion(String hostile) {
        for (SecretRule rule : SecretRule.ALL) {
            long once = steps(rule, hostile.repeat(8_000 / hostile.length()));
            long twice = steps(rule, hostile.repeat(16_000 / hostile.length()));
            assertThat(twice).as(rule.pattern().pattern()).isLessThan(3 * once + 1_000);
        }
    }

    @Test
    void everyRuleIsTriedByTheTable() {
        assertThat(SecretRule.ALL)
                .allSatisfy(rule -> assertThat(secrets())
                        .anyMatch(marked -> rule.pattern()
                                .matcher(marked.replaceAll("[«»]", ""))
                                .find()));
    }

    private static long steps(SecretRule rule, String text) {
        AtomicLong reads = new AtomicLong();
        Matcher matcher = rule.pattern().matcher(new CountedText(text, reads));
        for (boolean more = matcher.find(); more; more = matcher.find()) {
            assertThat(matcher.end()).isPositive();
        }
        return reads.get();
    }

    /** Counts how often a character is looked at, which no other work on the machine can change. */
    private record CountedText(String text, AtomicLong reads) implements CharSequence {
        @Override
        public char charAt(int index) {
            reads.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
